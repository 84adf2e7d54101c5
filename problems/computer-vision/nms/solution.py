import numpy as np


def nms(boxes: np.ndarray, scores: np.ndarray, thr: float) -> list[int]:
    """Indices of the boxes (n, 4) that stay, best score first; none overlaps another that stays by more than thr."""
    boxes = boxes.astype(np.float64)
    waiting = np.argsort(-scores, kind="stable")
    kept = []
    while waiting.size:
        best, waiting = waiting[0], waiting[1:]
        kept.append(int(best))
        waiting = waiting[overlaps(boxes[best], boxes[waiting]) <= thr]
    return kept


def overlaps(box: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The intersection over union of one box (4,) with each of the others (m, 4)."""
    first = np.maximum(box[:2], others[:, :2])
    last = np.minimum(box[2:], others[:, 2:])
    shared = np.maximum(last - first, 0.0).prod(axis=1)
    union = (box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(axis=1) - shared
    return shared / np.maximum(union, np.finfo(np.float64).tiny)  # 0 over any positive number is 0
