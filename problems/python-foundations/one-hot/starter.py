import numpy as np


def one_hot(y: np.ndarray, k: int) -> np.ndarray:
    """A table (n, k) with a row for each label of y (n,): 1.0 in the column of the label, 0.0 everywhere else."""
    raise NotImplementedError
