# /// expect
# outcome = "runtime-error"
# fails = ["a ring of zeros*", "random images"]
# passes = ["a kernel that tells*", "brighter*", "two rings*", "one column*"]
# lines = [21]
# misconception = "result-indexed-by-pixels"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    x, k = x.astype(np.float64), k.astype(np.float64)
    x = np.pad(x, ((pad, pad), (pad, pad)))
    H, W = x.shape
    kh, kw = k.shape
    if kh > H or kw > W:
        raise ValueError("kernel does not fit")
    out = np.zeros(((H - kh) // stride + 1, (W - kw) // stride + 1))
    for i in range(0, H - kh + 1, stride):
        for j in range(0, W - kw + 1, stride):
            out[i, j] = np.sum(x[i : i + kh, j : j + kw] * k)
    return out
