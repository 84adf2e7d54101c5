import numpy as np


def kd(student: np.ndarray, teacher: np.ndarray, y: np.ndarray, T: float, a: float) -> float:
    """Distillation loss of logits (n, c): the teacher's soft answers with weight a, the labels with 1 - a."""
    raise NotImplementedError
