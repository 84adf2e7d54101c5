# /// expect
# outcome = "wrong-answer"
# fails = ["two features"]
# passes = ["one step*", "a sample*", "two widths", "three points*", "points that*", "far from*", "one point*"]
# lines = [12]
# misconception = "first-feature-only"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = (A[:, 0][:, None] - B[:, 0][None, :]) ** 2
    return sum(np.exp(-squared / (2 * s**2)) for s in sigmas) / len(sigmas)


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    if m < 2 or n < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    within_x = (XX.sum() - m) / (m * (m - 1))
    within_y = (YY.sum() - n) / (n * (n - 1))
    return float(within_x + within_y - 2 * XY.mean())
