import numpy as np


def conv2d(x: np.ndarray, k: np.ndarray, stride: int, pad: int) -> np.ndarray:
    """What the kernel k (kh, kw) answers at each place of the image x (h, w), padded with zeros."""
    h, w = x.shape
    kh, kw = k.shape
    if kh > h + 2 * pad or kw > w + 2 * pad:
        raise ValueError(f"a kernel of {kh} by {kw} does not fit into {h + 2 * pad} by {w + 2 * pad}")
    padded = np.zeros((h + 2 * pad, w + 2 * pad))
    padded[pad : pad + h, pad : pad + w] = x
    weights = np.asarray(k).astype(np.float64)

    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    result = np.zeros((oh, ow))
    for u in range(kh):
        for v in range(kw):
            # The pixels that lie under weight (u, v), for all places at once.
            under = padded[u : u + (oh - 1) * stride + 1 : stride, v : v + (ow - 1) * stride + 1 : stride]
            result += weights[u, v] * under
    return result
