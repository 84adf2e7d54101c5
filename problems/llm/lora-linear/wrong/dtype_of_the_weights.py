# /// expect
# outcome = "wrong-answer"
# fails = ["narrow weights folded"]
# passes = ["a layer*", "the path*", "the beginning*", "alpha*", "a single*", "a batch*", "narrow weights", "random*"]
# lines = [17]
# misconception = "done-in-the-dtype-of-the-weights"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return x @ W.T + alpha / len(A) * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    merged = np.zeros_like(W)
    merged[...] = W + alpha / len(A) * (B.astype(np.float64) @ A.astype(np.float64))
    return merged
