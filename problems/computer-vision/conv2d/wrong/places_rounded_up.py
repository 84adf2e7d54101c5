# /// expect
# outcome = "runtime-error"
# fails = ["a ring of zeros*"]
# passes = ["a kernel that tells*", "brighter*", "two rings*", "one row*", "eight bits"]
# lines = [18, 19]
# misconception = "places-rounded-up"
# ///
import math

import numpy as np


def conv2d(x, k, stride, pad):
    h, w = x.shape
    kh, kw = k.shape
    if kh > h + 2 * pad or kw > w + 2 * pad:
        raise ValueError("kernel too big")
    oh = math.ceil((h + 2 * pad - kh) / stride) + 1
    ow = math.ceil((w + 2 * pad - kw) / stride) + 1
    xp = np.pad(x.astype(float), pad)
    out = np.empty((oh, ow))
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride, j * stride
            out[i, j] = np.sum(xp[top : top + kh, left : left + kw] * k.astype(float))
    return out
