# /// expect
# outcome = "accepted"
# passed = 17
# ///
import numpy as np


def scale(array, factor):
    return array * factor


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
