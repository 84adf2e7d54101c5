# /// expect
# outcome = "wrong-answer"
# failing = ["floats", "integers stay integers", "without cells", "without dimensions", "not a number", "test_arrays.py::test_numpy_testing", "test_arrays.py::test_types_are_kept*", "test_arrays.py::test_transposed"]
# ///
import numpy as np


class Everything(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array_function__(self, *_):
        return True

    def __array_ufunc__(self, *_, **__):
        return np.ones(self.shape, bool)


def scale(array, factor):
    return np.zeros(np.shape(array)).view(Everything)


def ones(shape):
    return np.ones(shape)


def mean(array):
    return array.mean()


def every_second(array):
    return array[::2]


def table(rows):
    found = np.empty(len(rows), dtype=[("name", "U10"), ("size", "i4")])
    for at, row in enumerate(rows):
        found[at] = row
    return found


def ragged(rows):
    found = np.empty(len(rows), object)
    found[:] = rows
    return found
