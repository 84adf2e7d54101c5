# /// expect
# outcome = "wrong-answer"
# fails = ["the path folded in", "folded with half*"]
# passes = ["a layer*", "the beginning*", "alpha*", "a single*", "a batch*", "random*"]
# lines = [18]
# misconception = "writes-into-the-weights"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return x @ W.T + (alpha / len(A)) * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W = np.asarray(W, dtype=np.float64)
    W += alpha / len(A) * (B.astype(np.float64) @ A.astype(np.float64))
    return W
