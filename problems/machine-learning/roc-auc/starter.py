import numpy as np


def auc(y: np.ndarray, score: np.ndarray) -> float:
    """The share of pairs of a positive and a negative in which the positive has the higher score; ties count half."""
    raise NotImplementedError
