# /// expect
# outcome = "wrong-answer"
# fails = ["eight-bit*"]
# passes = ["one feature", "two features", "without a penalty", "features that*", "more features*", "single precision", "weak and*", "a negative*", "random examples", "at the lowest*", "a stronger*", "twice*"]
# lines = [14, 15]
# misconception = "eight-bit-products"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    gram = X.T @ X
    moment = X.T @ y
    penalised = gram + lam * np.eye(X.shape[1])
    return np.linalg.lstsq(penalised, moment.astype(float), rcond=None)[0]
