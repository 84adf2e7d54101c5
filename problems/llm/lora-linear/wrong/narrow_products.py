# /// expect
# outcome = "wrong-answer"
# fails = ["narrow weights"]
# passes = ["a layer*", "the path*", "the beginning*", "alpha*", "a single*", "a batch*", "narrow weights folded", "random*"]
# lines = [13]
# misconception = "narrow-products"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    scale = alpha / len(A)
    return x @ W.T + scale * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + alpha / len(A) * (B @ A)
