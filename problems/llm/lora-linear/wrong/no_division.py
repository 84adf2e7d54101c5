# /// expect
# outcome = "wrong-answer"
# fails = ["a layer*", "the path folded in", "random*"]
# passes = ["the beginning*", "a single*", "a batch*", "folded in*", "the move*", "folding out*"]
# lines = [13, 18]
# misconception = "not-divided-by-the-rank"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return x @ W.T + alpha * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + alpha * B @ A
