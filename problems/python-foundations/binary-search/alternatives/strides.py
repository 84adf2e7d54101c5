"""No bounds at all: strides of 512, 256, …, 2, 1, each taken if all the items it passes over are small enough."""

from operator import le, lt


def count(a, x, is_small):
    at = 0
    stride = 1 << len(a).bit_length() >> 1
    while stride:
        if at + stride <= len(a) and is_small(a[at + stride - 1], x):
            at += stride
        stride >>= 1
    return at


def left(a, x):
    return count(a, x, lt)


def right(a, x):
    return count(a, x, le)
