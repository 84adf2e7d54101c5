# /// expect
# outcome = "wrong-answer"
# fails = ["one step*", "a sample*", "two widths"]
# passes = ["one point*"]
# lines = [12, 13]
# misconception = "distance-not-squared"
# ///
import numpy as np


def kernel(A, B, sigmas):
    distance = np.linalg.norm(A[:, None, :] - B[None, :, :], axis=-1)
    return np.mean([np.exp(-distance / (2 * s**2)) for s in sigmas], axis=0)


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    if m < 2 or n < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    within_x = (XX.sum() - m) / (m * (m - 1))
    within_y = (YY.sum() - n) / (n * (n - 1))
    return float(within_x + within_y - 2 * XY.mean())
