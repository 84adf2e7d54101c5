# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "a slope*", "as another*", "whole*", "random*"]
# passes = ["no steps"]
# lines = [16]
# misconception = "counts-from-zero"
# ///
import numpy as np


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    w = w0.astype(float)
    m = np.zeros(len(w0))
    v = np.zeros(len(w0))
    path = [w]
    for t in range(steps):
        g = grad_fn(w)
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g**2
        m_hat = m / (1 - b1**t)
        v_hat = v / (1 - b2**t)
        w = w - lr * m_hat / (np.sqrt(v_hat) + eps)
        path.append(w)
    return np.array(path)
