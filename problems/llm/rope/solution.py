import numpy as np


def rope(x: np.ndarray, base: float = 10000.0) -> np.ndarray:
    """The rows of x (t, d), each turned pair by pair by an angle that grows with its place."""
    t, d = x.shape
    if d % 2:
        raise ValueError(f"{d} columns cannot be paired")
    angles = np.outer(np.arange(t), base ** (-np.arange(0, d, 2) / d))
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = x[:, 0::2], x[:, 1::2]
    y = np.empty((t, d))
    y[:, 0::2] = first * cos - second * sin
    y[:, 1::2] = first * sin + second * cos
    return y
