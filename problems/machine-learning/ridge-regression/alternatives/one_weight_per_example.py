"""The weights are a mixture of the examples, so n numbers can be looked for instead of d: cheap when n is small."""

import numpy as np


def ridge(X, y, lam):
    if not lam >= 0:
        raise ValueError(lam)
    X, y = X.astype(np.float64), y.astype(np.float64)
    if lam == 0:
        return np.linalg.pinv(X) @ y
    shares = np.linalg.solve(X @ X.T + lam * np.identity(len(X)), y)
    return shares @ X
