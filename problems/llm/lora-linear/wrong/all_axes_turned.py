# /// expect
# outcome = "runtime-error"
# fails = ["a batch of texts"]
# passes = ["a layer*", "the path folded in", "the beginning*", "alpha*", "a single*", "narrow*"]
# lines = [14]
# misconception = "all-axes-turned-round"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    scale = alpha / A.shape[0]
    return (W @ x.T + scale * (B @ (A @ x.T))).T


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + alpha / A.shape[0] * (B @ A)
