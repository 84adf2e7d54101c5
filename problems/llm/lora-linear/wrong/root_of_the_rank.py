# /// expect
# outcome = "wrong-answer"
# fails = ["a layer*", "the path folded in", "random*"]
# passes = ["the beginning*", "a single*", "a batch*", "folded in*", "the move*", "folding out*"]
# lines = [12]
# misconception = "root-of-the-rank"
# ///
import numpy as np


def scaling(A, alpha):
    return alpha / np.sqrt(A.shape[0])


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return x @ W.T + scaling(A, alpha) * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + scaling(A, alpha) * B @ A
