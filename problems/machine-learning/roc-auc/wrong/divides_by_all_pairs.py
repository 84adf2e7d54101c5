# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "a tie", "all scores*", "unsigned*", "labels*", "random*", "counted*", "with the*"]
# passes = ["nothing but*", "the order*"]
# lines = [19]
# misconception = "all-pairs-of-examples"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    negatives = np.sort(negatives)
    wins = np.searchsorted(negatives, positives, "left").sum()
    ties = np.searchsorted(negatives, positives, "right").sum() - wins
    n = len(y)
    return (wins + ties / 2) / (n * (n - 1) / 2)
