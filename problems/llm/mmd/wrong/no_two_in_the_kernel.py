# /// expect
# outcome = "wrong-answer"
# fails = ["one step*", "a sample*", "two widths"]
# passes = ["one point*"]
# lines = [13]
# misconception = "two-missing-in-the-kernel"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1)
    return sum(np.exp(-squared / s**2) for s in sigmas) / len(sigmas)


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    if m < 2 or n < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    within_x = (XX.sum() - m) / (m * (m - 1))
    within_y = (YY.sum() - n) / (n * (n - 1))
    return float(within_x + within_y - 2 * XY.mean())
