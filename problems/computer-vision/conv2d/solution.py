import numpy as np


def conv2d(x: np.ndarray, k: np.ndarray, stride: int, pad: int) -> np.ndarray:
    """What the kernel k (m, n) answers at each place of the image x (h, w), padded with zeros."""
    x, k = np.pad(x.astype(np.float64), pad), k.astype(np.float64)
    last_row, last_column = x.shape[0] - k.shape[0], x.shape[1] - k.shape[1]
    if last_row < 0 or last_column < 0:
        raise ValueError(f"a kernel of shape {k.shape} does not fit into {x.shape}")
    y = np.zeros((last_row // stride + 1, last_column // stride + 1))
    for (u, v), weight in np.ndenumerate(k):
        y += weight * x[u : u + last_row + 1 : stride, v : v + last_column + 1 : stride]
    return y
