import numpy as np


def auc(y: np.ndarray, score: np.ndarray) -> float:
    """The share of pairs of a positive and a negative in which the positive has the higher score; ties count half."""
    positives, negatives = score[y == 1], np.sort(score[y == 0])
    if not len(positives) or not len(negatives):
        raise ValueError("the AUC needs examples of both classes")
    below = np.searchsorted(negatives, positives, side="left")
    not_above = np.searchsorted(negatives, positives, side="right")
    # A negative that is below is counted twice, one with an equal score once.
    return float((below + not_above).sum() / (2 * len(positives) * len(negatives)))
