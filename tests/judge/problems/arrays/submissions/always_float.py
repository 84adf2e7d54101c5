# /// expect
# outcome = "wrong-answer"
# failing = ["integers stay integers", "test_arrays.py::test_types_are_kept*"]
# ///
import numpy as np


def scale(array, factor):
    return np.asarray(array, float) * factor


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
