import numpy as np


def one_hot(y: np.ndarray, k: int) -> np.ndarray:
    """A table (n, k) with a row for each label of y (n,): 1.0 in the column of the label, 0.0 everywhere else."""
    n = len(y)
    # Python's integers are compared, so that k need not fit into the dtype of y.
    if n > 0 and (int(y.min()) < 0 or int(y.max()) >= k):
        raise ValueError(f"labels must lie between 0 and {k - 1}")
    table = np.zeros((n, k))
    table[np.arange(n), y.astype(np.intp)] = 1.0
    return table
