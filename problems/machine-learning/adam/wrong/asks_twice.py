# /// expect
# outcome = "wrong-answer"
# fails = ["where*"]
# passes = ["one step", "a slope*", "no steps", "as another*", "whole*", "gradients that*", "random*", "the first*", "a longer*", "the size*"]
# lines = [17, 18]
# misconception = "asks-twice"
# ///
import numpy as np


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    w = w0.astype(float)
    m = np.zeros(len(w0))
    v = np.zeros(len(w0))
    path = [w]
    for t in range(1, steps + 1):
        m = b1 * m + (1 - b1) * grad_fn(w)
        v = b2 * v + (1 - b2) * grad_fn(w) ** 2
        m_hat = m / (1 - b1**t)
        v_hat = v / (1 - b2**t)
        w = w - lr * m_hat / (np.sqrt(v_hat) + eps)
        path.append(w)
    return np.array(path)
