# /// expect
# outcome = "runtime-error"
# fails = ["the path folded in", "folded in*"]
# passes = ["a layer*", "the beginning*", "alpha*", "a single*", "a batch*", "random*"]
# lines = [19]
# misconception = "move-on-its-side"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    path = x @ A.T @ B.T
    return x @ W.T + path * alpha / A.shape[0]


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    delta = A.T @ B.T
    return W + delta * alpha / A.shape[0]
