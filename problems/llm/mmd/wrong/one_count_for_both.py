# /// expect
# outcome = "wrong-answer"
# fails = ["three points and two"]
# passes = ["one step*", "a sample*", "two widths", "two features", "far from*", "one point*"]
# lines = [17, 22]
# misconception = "one-count-for-both"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1)
    return sum(np.exp(-squared / (2 * s**2)) for s in sigmas) / len(sigmas)


def mmd2(X, Y, sigmas):
    n = len(X)
    if n < 2 or len(Y) < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    pairs = XX.sum() - np.trace(XX) + YY.sum() - np.trace(YY)
    return float(pairs / (n * (n - 1)) - 2 * XY.mean())
