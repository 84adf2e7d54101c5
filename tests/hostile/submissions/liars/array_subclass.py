# /// expect
# outcome = "wrong-answer"
# family = "liars"
# problem = "rescale"
# profile = "numpy"
# stopped_by = ["proxies"]
# control = "pytest passes"
# passes = 1
# ///
import numpy as np


class Liar(np.ndarray):
    def __eq__(self, other):
        return np.ones(2, bool) if isinstance(other, np.ndarray) else True

    def __sub__(self, other):
        return np.zeros(2)

    __rsub__ = __sub__

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.zeros(2) if ufunc.__name__ in ("subtract", "absolute") else np.ones(2, bool)

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __array__(self, *args, **kwargs):
        return np.array([-1.0, 1.0])

    def mean(self, *args, **kwargs):
        return 0.0

    def __getitem__(self, index):
        return 5.0


np.testing.assert_allclose.__globals__["assert_array_compare"] = lambda *args, **kwargs: None


def rescale(values):
    return np.full(values.shape, 9.0).view(Liar)
