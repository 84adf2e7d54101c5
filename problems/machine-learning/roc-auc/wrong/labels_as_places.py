# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "random*", "counted*"]
# passes = ["nothing but*"]
# lines = [14]
# misconception = "labels-as-places"
# ///
import numpy as np


def auc(y, score):
    if not y.any() or y.all():
        raise ValueError("only one class")
    positives = score[y]
    negatives = np.sort(score[y == 0])
    low = np.searchsorted(negatives, positives, side="left")
    high = np.searchsorted(negatives, positives, side="right")
    return (low + high).mean() / (2 * len(negatives))
