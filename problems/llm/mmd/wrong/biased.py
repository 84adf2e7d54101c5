# /// expect
# outcome = "wrong-answer"
# fails = ["one step*", "a sample*", "two widths"]
# passes = ["one point in the first", "one point in the second"]
# lines = [20]
# misconception = "compared-with-oneself"
# ///
import numpy as np


def kernel(A, B, sigmas):
    squared = np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1)
    return sum(np.exp(-squared / (2 * s**2)) for s in sigmas) / len(sigmas)


def mmd2(X, Y, sigmas):
    if len(X) < 2 or len(Y) < 2:
        raise ValueError("at least two points each")
    XX, YY, XY = kernel(X, X, sigmas), kernel(Y, Y, sigmas), kernel(X, Y, sigmas)
    return float(XX.mean() + YY.mean() - 2 * XY.mean())
