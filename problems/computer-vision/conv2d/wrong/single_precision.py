# /// expect
# outcome = "wrong-answer"
# fails = ["numbers that single precision*", "random images"]
# passes = ["a kernel that tells*", "a ring of zeros*", "brighter*", "two rings*", "eight bits", "one row*"]
# lines = [12, 13]
# misconception = "single-precision"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    x = np.pad(x.astype(np.float32), pad)
    k = k.astype(np.float32)
    kh, kw = k.shape
    if kh > x.shape[0] or kw > x.shape[1]:
        raise ValueError("kernel larger than input")
    y = np.zeros(((x.shape[0] - kh) // stride + 1, (x.shape[1] - kw) // stride + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.sum(x[i * stride : i * stride + kh, j * stride : j * stride + kw] * k)
    return y
