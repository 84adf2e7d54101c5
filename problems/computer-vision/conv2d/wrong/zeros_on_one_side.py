# /// expect
# outcome = "wrong-answer"
# fails = ["a ring of zeros*", "two rings*", "a kernel that fits because*"]
# passes = ["a kernel that tells*", "brighter*", "one row*", "eight bits"]
# lines = [14, 16, 18]
# misconception = "zeros-on-one-side-only"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    h, w = x.shape
    kh, kw = k.shape
    canvas = np.zeros((h + pad, w + pad))
    canvas[pad:, pad:] = x
    if kh > h + pad or kw > w + pad:
        raise ValueError("The kernel does not fit.")
    out = np.zeros(((h + pad - kh) // stride + 1, (w + pad - kw) // stride + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            window = canvas[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * k.astype(float))
    return out
