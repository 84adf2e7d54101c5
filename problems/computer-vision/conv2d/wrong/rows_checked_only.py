# /// expect
# outcome = "wrong-answer"
# fails = ["one column*"]
# passes = ["a kernel that*", "a ring of zeros*", "brighter*", "two rings*", "one row*", "random images"]
# lines = [16]
# misconception = "rows-checked-only"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    padded = np.pad(x.astype(float), pad)
    weights = k.astype(float)
    oh = (padded.shape[0] - k.shape[0]) // stride + 1
    ow = (padded.shape[1] - k.shape[1]) // stride + 1
    if oh <= 0:
        raise ValueError("The kernel is larger than the image.")
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = padded[i * stride :, j * stride :]
            y[i, j] = np.sum(window[: k.shape[0], : k.shape[1]] * weights)
    return y
