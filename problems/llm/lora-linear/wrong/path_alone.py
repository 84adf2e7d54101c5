# /// expect
# outcome = "wrong-answer"
# fails = ["a layer*", "the beginning*", "random*"]
# passes = ["the path folded in", "folded with half*", "the move*", "folding out*"]
# lines = [16]
# misconception = "frozen-part-forgotten"
# ///
import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, A, B = x.astype(np.float64), A.astype(np.float64), B.astype(np.float64)
    r = A.shape[0]
    down = x @ A.T
    up = down @ B.T
    return alpha / r * up


def merge(W, A, B, alpha):
    r = A.shape[0]
    return W.astype(np.float64) + alpha / r * (B.astype(np.float64) @ A.astype(np.float64))
