# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "a tie", "random*"]
# passes = ["nothing but negatives", "all scores*"]
# lines = [14]
# misconception = "sorts-the-callers-scores"
# ///
import numpy as np


def auc(y, score):
    if len(np.unique(y)) < 2:
        raise ValueError("both classes are needed")
    score.sort()
    labels = y == 1
    ranks = (np.searchsorted(score, score, "left") + np.searchsorted(score, score, "right") + 1) / 2
    p = labels.sum()
    return (ranks[labels].sum() - p * (p + 1) / 2) / (p * (len(y) - p))
