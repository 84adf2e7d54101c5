# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "a slope*", "as another*", "where*", "random*", "the first*"]
# passes = ["no steps"]
# lines = [19]
# misconception = "gradient-not-squared"
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
        v = b2 * v + (1 - b2) * g
        m_hat = m / (1 - b1**t)
        v_hat = v / (1 - b2**t)
        w = w - lr * m_hat / (np.sqrt(v_hat) + eps)
        path.append(w)
    return np.array(path)
