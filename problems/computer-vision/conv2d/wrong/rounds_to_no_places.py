# /// expect
# outcome = "wrong-answer"
# fails = ["one row*", "one column*"]
# passes = ["a kernel that*", "a ring of zeros*", "brighter*", "two rings*", "random images", "*test_rows_add_up*"]
# lines = [14, 15]
# misconception = "kernel-not-checked"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    x = np.pad(x.astype(np.float64), pad)
    k = k.astype(np.float64)
    oh = (x.shape[0] - k.shape[0]) // stride + 1
    ow = (x.shape[1] - k.shape[1]) // stride + 1
    y = np.zeros((oh, ow))
    for u in range(k.shape[0]):
        for v in range(k.shape[1]):
            y += k[u, v] * x[u : u + oh * stride : stride, v : v + ow * stride : stride][:oh, :ow]
    return y
