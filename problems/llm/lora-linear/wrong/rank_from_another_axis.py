# /// expect
# outcome = "wrong-answer"
# fails = ["a layer*", "the path folded in", "random*"]
# passes = ["the beginning*", "alpha smaller*", "folded in*", "the move*", "folding out*"]
# lines = [13, 21]
# misconception = "rank-from-another-axis"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    r = A.shape[1]
    h = x @ W.T
    h = h + (x @ A.T) @ B.T * (alpha / r)
    return h


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    r = A.shape[1]
    return W + (alpha / r) * (B @ A)
