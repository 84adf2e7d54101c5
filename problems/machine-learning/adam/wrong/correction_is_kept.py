# /// expect
# outcome = "wrong-answer"
# fails = ["a slope*", "as another*", "whole*", "where*", "random*"]
# passes = ["one step", "no steps", "the first*", "a longer*", "the size*"]
# lines = [20, 21]
# misconception = "correction-is-kept"
# ///
import numpy as np


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    w = w0.astype(float)
    m = np.zeros(len(w0))
    v = np.zeros(len(w0))
    path = [w]
    for t in range(1, steps + 1):
        g = grad_fn(w)
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g**2
        m = m / (1 - b1**t)
        v = v / (1 - b2**t)
        w = w - lr * m / (np.sqrt(v) + eps)
        path.append(w)
    return np.array(path)
