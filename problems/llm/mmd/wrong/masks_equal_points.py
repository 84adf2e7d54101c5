# /// expect
# outcome = "wrong-answer"
# fails = ["points that occur twice"]
# passes = ["one step*", "a sample*", "two widths", "three points*", "two features", "far from*", "one point*"]
# lines = [18]
# misconception = "equal-points-thrown-out"
# ///
import numpy as np


def similarities(A, B, sigmas):
    squared = np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1)
    return squared, sum(np.exp(-squared / (2 * s**2)) for s in sigmas) / len(sigmas)


def within(A, sigmas):
    squared, K = similarities(A, A, sigmas)
    return K[squared > 0].mean()


def mmd2(X, Y, sigmas):
    if len(X) < 2 or len(Y) < 2:
        raise ValueError("at least two points each")
    across = similarities(X, Y, sigmas)[1].mean()
    return float(within(X, sigmas) + within(Y, sigmas) - 2 * across)
