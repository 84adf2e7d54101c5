# /// expect
# outcome = "wrong-answer"
# fails = ["gradients that*"]
# passes = ["one step", "a slope*", "no steps", "as another*", "whole*", "where*", "random*", "the first*", "a longer*", "the size*"]
# lines = [15]
# misconception = "keeps-a-borrowed-array"
# ///
import numpy as np


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    w = w0.astype(np.float64)
    path, gradients = [w], []
    for t in range(1, steps + 1):
        gradients.append(grad_fn(w))
        m = (1 - b1) * sum(b1 ** (t - i) * g for i, g in enumerate(gradients, start=1))
        v = (1 - b2) * sum(b2 ** (t - i) * g**2 for i, g in enumerate(gradients, start=1))
        w = w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
        path.append(w)
    return np.array(path)
