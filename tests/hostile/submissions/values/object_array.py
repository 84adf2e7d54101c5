# /// expect
# outcome = "runtime-error"
# family = "values"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["codec"]
# control = "naive: value.astype(float)"
# ///
import numpy as np


def rescale(values):
    found = np.empty(values.shape, object)
    found.fill(found)
    return found
