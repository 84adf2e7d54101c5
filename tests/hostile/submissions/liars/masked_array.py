# /// expect
# outcome = "wrong-answer"
# family = "liars"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["proxies"]
# control = "naive: bool((value == 5).all() is not False)"
# ///
import numpy as np


def rescale(values):
    return np.ma.masked_all(values.shape)
