# /// expect
# outcome = "wrong-answer"
# fails = ["alpha smaller*", "folded with half*", "random*"]
# passes = ["a layer*", "the path folded in", "the beginning*", "a single*", "a batch*", "narrow*"]
# lines = [14, 21]
# misconception = "whole-number-division"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (m.astype(np.float64) for m in (x, W, A, B))
    r = A.shape[0]
    scale = alpha // r
    return x @ W.T + scale * (x @ A.T @ B.T)


def merge(W, A, B, alpha):
    W, A, B = (m.astype(np.float64) for m in (W, A, B))
    r = A.shape[0]
    scale = alpha // r
    return W + scale * (B @ A)
