# /// expect
# outcome = "wrong-answer"
# fails = ["a ring of zeros*"]
# passes = ["a kernel that tells*", "brighter*", "two rings*", "one column*", "eight bits"]
# lines = [22]
# misconception = "start-not-multiplied"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    x = np.pad(x, pad).astype(float)
    k = k.astype(float)
    kh, kw = k.shape
    if x.shape[0] < kh or x.shape[1] < kw:
        raise ValueError("no place for the kernel")
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    result = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            result[i, j] = np.sum(x[i : i + kh, j : j + kw] * k)
    return result
