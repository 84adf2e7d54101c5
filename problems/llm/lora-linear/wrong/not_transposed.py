# /// expect
# outcome = "runtime-error"
# fails = ["a layer*", "a single*", "random*"]
# passes = ["the path folded in", "folded with half*"]
# lines = [14]
# misconception = "weights-not-transposed"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x = x.astype(np.float64)
    scale = alpha / A.shape[0]
    frozen = x @ W.astype(np.float64)
    path = x @ A.T.astype(np.float64) @ B.T.astype(np.float64)
    return frozen + scale * path


def merge(W, A, B, alpha):
    scale = alpha / A.shape[0]
    return W.astype(np.float64) + scale * (B.astype(np.float64) @ A.astype(np.float64))
