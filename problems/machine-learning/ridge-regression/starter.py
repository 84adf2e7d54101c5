import numpy as np


def ridge(X: np.ndarray, y: np.ndarray, lam: float) -> np.ndarray:
    """The weights w (d,) that make the squared errors of Xw plus lam times the squared length of w smallest."""
    raise NotImplementedError
