import numpy as np


def _iou_with(box: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The IoU of one box (4,) with many (n, 4); 0 where both have no area."""
    lengths = np.maximum(0.0, np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2]))
    shared = lengths[:, 0] * lengths[:, 1]
    area = (box[2] - box[0]) * (box[3] - box[1])
    areas = (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    union = area + areas - shared
    return np.divide(shared, union, out=np.zeros_like(union), where=union > 0)


def nms(boxes: np.ndarray, scores: np.ndarray, thr: float) -> list[int]:
    """Indices of the boxes (n, 4) that stay, best score first; none overlaps a better one by more than thr."""
    b = np.asarray(boxes).astype(np.float64)
    waiting = np.argsort(-np.asarray(scores), kind="stable")  # equal scores: the lower index first
    taken: list[int] = []
    while len(waiting) > 0:
        best, waiting = waiting[0], waiting[1:]
        taken.append(int(best))
        waiting = waiting[_iou_with(b[best], b[waiting]) <= thr]
    return taken
