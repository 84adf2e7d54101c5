import numpy as np


def rope(x: np.ndarray, base: float = 10000.0) -> np.ndarray:
    """The rows of x (t, d), each turned pair by pair by an angle that grows with its place."""
    raise NotImplementedError
