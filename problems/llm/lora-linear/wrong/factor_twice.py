# /// expect
# outcome = "wrong-answer"
# fails = ["a layer*", "the path folded in", "random*"]
# passes = ["the beginning*", "a single*", "folded in*", "the move*"]
# lines = [13]
# misconception = "factor-applied-twice"
# ///
import numpy as np


def scaled(A, B, alpha):
    factor = alpha / A.shape[0]
    return A.astype(np.float64) * factor, B.astype(np.float64) * factor


def lora_forward(x, W, A, B, alpha):
    A, B = scaled(A, B, alpha)
    x = x.astype(np.float64)
    return x @ W.T.astype(np.float64) + x @ A.T @ B.T


def merge(W, A, B, alpha):
    A, B = scaled(A, B, alpha)
    return W.astype(np.float64) + B @ A
