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


class Liar:
    """An array to whoever asks, another one each time."""

    shape = (3,)
    rounds = 0

    def __array__(self, dtype=None, copy=None):
        Liar.rounds += 1
        return [np.array([-1.0, 1.0]), np.array([-2.0, 2.0]), np.array([-0.1, 0.1])][min(Liar.rounds - 1, 2) % 3]

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.zeros(2)

    def __eq__(self, other):
        return np.ones(2, bool) if isinstance(other, np.ndarray) else True

    def __sub__(self, other):
        return np.zeros(2)

    __hash__ = None

    def mean(self):
        return 0.0

    def __getitem__(self, index):
        return 5.0

    def __len__(self):
        return 2


np.array_equal = lambda *args: True
np.testing.assert_allclose.__globals__["assert_array_compare"] = lambda *args, **kwargs: None


def rescale(values):
    return Liar()
