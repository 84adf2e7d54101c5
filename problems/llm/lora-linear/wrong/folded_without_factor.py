# /// expect
# outcome = "wrong-answer"
# fails = ["the path folded in", "folded with half*", "folded in*"]
# passes = ["a layer*", "the beginning*", "alpha*", "a single*", "a batch*", "random*"]
# lines = [18]
# misconception = "folded-without-the-factor"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    return x @ W.T + (alpha / A.shape[0]) * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    return W + B @ A
