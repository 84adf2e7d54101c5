# /// expect
# outcome = "wrong-answer"
# fails = ["a kernel that tells*", "brighter*"]
# passes = ["one row*", "one column*"]
# lines = [14, 15]
# misconception = "first-place-not-counted"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    if k.shape[0] > x.shape[0] + 2 * pad or k.shape[1] > x.shape[1] + 2 * pad:
        raise ValueError("kernel larger than padded image")
    oh = (x.shape[0] + 2 * pad - k.shape[0]) // stride
    ow = (x.shape[1] + 2 * pad - k.shape[1]) // stride
    p = np.pad(x.astype(float), pad)
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = p[i * stride :, j * stride :][: k.shape[0], : k.shape[1]]
            y[i, j] = (window * k).sum()
    return y
