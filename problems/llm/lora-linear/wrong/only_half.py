# /// expect
# outcome = "runtime-error"
# message = "The tests look for `merge`; here it is called `merged`"
# lines = [14]
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return x @ W.T + alpha / len(A) * (x @ A.T @ B.T)


def merged(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + alpha / len(A) * (B @ A)
