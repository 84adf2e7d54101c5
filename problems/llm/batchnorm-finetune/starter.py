from collections.abc import Callable

import numpy as np

Back = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray | None, np.ndarray | None]]


def bn(x: np.ndarray, state: dict, mode: str) -> tuple[np.ndarray, dict, Back]:
    """Batch normalisation of x (n, d) in mode "train", "eval" or "frozen". Returns (y, new_state, back)."""
    raise NotImplementedError
