# /// expect
# outcome = "runtime-error"
# fails = ["a single input"]
# passes = ["a layer*", "the path folded in", "the beginning*", "alpha*", "a batch*", "narrow*"]
# lines = [13, 15]
# misconception = "two-axes-expected"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    columns = np.swapaxes(x, -1, -2)
    y = W @ columns + alpha / A.shape[0] * (B @ (A @ columns))
    return np.swapaxes(y, -1, -2)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + alpha / A.shape[0] * (B @ A)
