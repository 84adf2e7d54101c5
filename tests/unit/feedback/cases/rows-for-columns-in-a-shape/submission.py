import numpy as np


def products(a, b):
    return b[:, None] * a[None, :]
