# /// expect
# outcome = "wrong-answer"
# fails = ["a kernel that tells its corners apart", "brighter to the right", "random images"]
# passes = ["a ring of zeros*", "one row*", "one column*", "moving the image*", "rows and columns*"]
# lines = [12]
# misconception = "kernel-turned-round"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    k = np.flip(k.astype(float))
    x = np.pad(x.astype(float), pad)
    oh = (x.shape[0] - k.shape[0]) // stride + 1
    ow = (x.shape[1] - k.shape[1]) // stride + 1
    if oh < 1 or ow < 1:
        raise ValueError("kernel too large")
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            r, c = i * stride, j * stride
            y[i, j] = (x[r : r + k.shape[0], c : c + k.shape[1]] * k).sum()
    return y
