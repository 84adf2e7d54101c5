# /// expect
# outcome = "wrong-answer"
# fails = ["two widths", "three points*"]
# passes = ["one step*", "a sample*", "two features", "far from*", "one point*"]
# lines = [13]
# misconception = "widths-added-up"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1)
    return sum(np.exp(-squared / (2 * s**2)) for s in sigmas)


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    if m < 2 or n < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    m_ones, n_ones = m * len(sigmas), n * len(sigmas)
    within_x = (XX.sum() - m_ones) / (m * (m - 1))
    within_y = (YY.sum() - n_ones) / (n * (n - 1))
    return float(within_x + within_y - 2 * XY.mean())
