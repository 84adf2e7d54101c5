# /// expect
# outcome = "wrong-answer"
# fails = ["one point in the first", "one point in the second"]
# passes = ["one step*", "a sample*", "two widths", "three points*", "two features", "points that*", "far from*"]
# lines = [17]
# misconception = "no-pairs-not-refused"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1)
    return sum(np.exp(-squared / (2 * s**2)) for s in sigmas) / len(sigmas)


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    within_x = (XX.sum() - m) / max(m * (m - 1), 1)
    within_y = (YY.sum() - n) / max(n * (n - 1), 1)
    return float(within_x + within_y - 2 * XY.mean())
