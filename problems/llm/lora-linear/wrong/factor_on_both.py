# /// expect
# outcome = "wrong-answer"
# fails = ["a layer*", "the beginning*", "the path folded in", "random*"]
# passes = ["a single*", "folded in*"]
# lines = [13, 18]
# misconception = "factor-on-both"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return alpha / len(A) * (x @ W.T + x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return alpha / len(A) * (W + B @ A)
