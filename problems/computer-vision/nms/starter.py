import numpy as np


def nms(boxes: np.ndarray, scores: np.ndarray, thr: float) -> list[int]:
    """Indices of the boxes (n, 4) that stay, best score first; none overlaps another that stays by more than thr."""
    raise NotImplementedError
