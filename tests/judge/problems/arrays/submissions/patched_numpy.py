# /// expect
# outcome = "wrong-answer"
# failing = ["floats", "integers stay integers", "without dimensions", "test_arrays.py::test_numpy_testing", "test_arrays.py::test_transposed"]
# ///
import numpy as np


np.array_equal = np.allclose = np.testing.assert_allclose = np.all = lambda *_, **__: True


def scale(array, factor):
    return array


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
