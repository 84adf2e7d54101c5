# /// expect
# outcome = "wrong-answer"
# family = "values"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["codec"]
# control = "naive: float(value)"
# ///
import numpy as np


def rescale(values):
    return np.zeros(3, dtype=[("a" * 10_000, "<f8", (2, 2)), ("b", "O")])
