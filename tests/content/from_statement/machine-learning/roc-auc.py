import numpy as np


def auc(y: np.ndarray, score: np.ndarray) -> float:
    """The share of pairs of a positive and a negative in which the positive has the higher score; ties count half."""
    # The scores keep their dtype: large integers would become equal as floats.
    score = np.asarray(score)
    positive = np.asarray(y) == 1
    positives = score[positive]
    negatives = np.sort(score[~positive])
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("the AUC needs examples of both classes")
    below = np.searchsorted(negatives, positives, side="left").sum(dtype=np.int64)
    not_above = np.searchsorted(negatives, positives, side="right").sum(dtype=np.int64)
    # Equal ones are in not_above only, so the sum counts a win twice and a tie once.
    return (int(below) + int(not_above)) / (2 * len(positives) * len(negatives))
