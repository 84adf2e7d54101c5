# /// expect
# outcome = "wrong-answer"
# family = "values"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["codec"]
# control = "naive: list(value)"
# ///
import numpy as np


def rescale(values):
    return np.zeros((10**9, 0))
