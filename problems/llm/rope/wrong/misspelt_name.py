# /// expect
# outcome = "missing-name"
# message = "rope"
# lines = [9]
# ///
import numpy as np


def apply_rotary(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d must be even")
    angle = np.outer(np.arange(t), base ** (-np.arange(0, d, 2) / d))
    pairs = x.reshape(t, d // 2, 2)
    cos, sin = np.cos(angle), np.sin(angle)
    first = pairs[..., 0] * cos - pairs[..., 1] * sin
    second = pairs[..., 0] * sin + pairs[..., 1] * cos
    return np.stack([first, second], axis=-1).reshape(t, d)
