# /// expect
# outcome = "wrong-answer"
# family = "values"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["codec"]
# control = "naive: (value + np.zeros((10**6, 1))).sum()"
# ///
import numpy as np


def rescale(values):
    return np.broadcast_to(1.0, (10**12,))[: 10**6]
