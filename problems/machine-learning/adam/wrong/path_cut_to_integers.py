# /// expect
# outcome = "wrong-answer"
# fails = ["whole*"]
# passes = ["one step", "a slope*", "no steps", "as another*", "where*", "gradients that*", "random*", "the first*", "a longer*", "the size*"]
# lines = [12]
# misconception = "path-cut-to-integers"
# ///
import numpy as np


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    path = np.zeros_like(w0, shape=(steps + 1, len(w0)))
    path[0] = w0
    m = np.zeros(len(w0))
    v = np.zeros(len(w0))
    for t in range(1, steps + 1):
        g = grad_fn(path[t - 1])
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
        path[t] = path[t - 1] - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
    return path
