import numpy as np


def rope(x: np.ndarray, base: float = 10000.0) -> np.ndarray:
    """The rows of x (t, d), each turned pair by pair by an angle that grows with its place."""
    t, d = x.shape
    if d % 2:
        raise ValueError(f"the number of columns must be even, got {d}")
    x = x.astype(np.float64)
    theta = float(base) ** (-2.0 * np.arange(d // 2) / d)
    angles = np.arange(t)[:, None] * theta
    cos, sin = np.cos(angles), np.sin(angles)
    even, odd = x[:, 0::2], x[:, 1::2]
    y = np.empty((t, d))
    y[:, 0::2] = even * cos - odd * sin
    y[:, 1::2] = even * sin + odd * cos
    return y
