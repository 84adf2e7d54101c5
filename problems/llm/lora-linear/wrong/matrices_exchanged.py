# /// expect
# outcome = "runtime-error"
# fails = ["a layer*", "the path folded in", "random*"]
# lines = [13]
# misconception = "matrices-exchanged"
# ///
import numpy as np


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    scale = alpha / A.shape[0]
    return W + scale * (A @ B)


def lora_forward(x, W, A, B, alpha):
    return x.astype(np.float64) @ merge(W, A, B, alpha).T
