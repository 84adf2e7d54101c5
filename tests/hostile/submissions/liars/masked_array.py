# /// expect
# outcome = "wrong-answer"
# family = "liars"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["proxies"]
# control = "naive: np.testing.assert_raises(AssertionError, np.testing.assert_allclose, value, numbers * 5)"
# ///
import numpy as np


def rescale(values):
    return np.ma.masked_all(values.shape)
