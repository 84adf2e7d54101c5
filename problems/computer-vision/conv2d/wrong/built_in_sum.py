# /// expect
# outcome = "runtime-error"
# fails = ["a kernel that tells*", "brighter*", "random images"]
# passes = ["one row*", "one column*"]
# lines = [21]
# misconception = "columns-not-summed"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    x, k = np.pad(x.astype(float), pad), k.astype(float)
    kh, kw = k.shape
    if kh > x.shape[0] or kw > x.shape[1]:
        raise ValueError("kernel does not fit into the image")
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = sum(x[i * stride : i * stride + kh, j * stride : j * stride + kw] * k)
    return y
