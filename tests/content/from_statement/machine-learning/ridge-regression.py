import numpy as np


def ridge(X: np.ndarray, y: np.ndarray, lam: float) -> np.ndarray:
    """The weights w (d,) that make the squared errors of Xw plus lam times the squared length of w smallest."""
    if lam < 0:
        raise ValueError(f"the penalty must not be negative, got {lam}")
    A = np.asarray(X).astype(np.float64)
    b = np.asarray(y).astype(np.float64)
    # With A = U diag(s) V^T the normal equations fall apart into s / (s^2 + lam) for each direction. Unlike
    # A^T A this does not square the condition number. Directions in which A is zero but for rounding get no
    # weight, which gives the shortest solution for lam = 0.
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > s[0] * max(A.shape) * np.finfo(np.float64).eps
    U, s, Vt = U[:, keep], s[keep], Vt[keep]
    return Vt.T @ ((U.T @ b) / (s + lam / s))
