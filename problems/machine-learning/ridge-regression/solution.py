import numpy as np


def ridge(X: np.ndarray, y: np.ndarray, lam: float) -> np.ndarray:
    """The weights w (d,) that make the squared errors of Xw plus lam times the squared length of w smallest."""
    if lam < 0:
        raise ValueError(f"the penalty must not be negative, got {lam}")
    d = X.shape[1]
    # The penalty as d more examples, each of which would like one of the weights to be 0. All becomes float64 here.
    rows = np.vstack([X, lam**0.5 * np.eye(d)])
    targets = np.concatenate([y, np.zeros(d)])
    w, *_ = np.linalg.lstsq(rows, targets, rcond=None)  # the shortest w, should there be several
    return w
