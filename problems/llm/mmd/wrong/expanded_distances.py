# /// expect
# outcome = "wrong-answer"
# fails = ["far from zero"]
# passes = ["one step*", "a sample*", "two widths", "three points*", "two features", "points that*", "one point*"]
# lines = [12]
# misconception = "differences-of-squares"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = (A**2).sum(axis=1)[:, None] + (B**2).sum(axis=1)[None, :] - 2 * A @ B.T
    squared = np.maximum(squared, 0.0)
    return sum(np.exp(-squared / (2 * s**2)) for s in sigmas) / len(sigmas)


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    if m < 2 or n < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    within_x = (XX.sum() - np.trace(XX)) / (m * (m - 1))
    within_y = (YY.sum() - np.trace(YY)) / (n * (n - 1))
    return float(within_x + within_y - 2 * XY.mean())
