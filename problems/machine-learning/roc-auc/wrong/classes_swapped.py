# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "a tie", "unsigned*", "scores below*", "scores that*", "random*", "counted*"]
# passes = ["nothing but*", "all scores*", "labels*", "200,000*", "with the*", "the order*"]
# lines = [18]
# misconception = "classes-swapped"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    positives = np.sort(positives)
    left = np.searchsorted(positives, negatives, "left")
    right = np.searchsorted(positives, negatives, "right")
    return (left + right).sum() / 2 / len(positives) / len(negatives)
