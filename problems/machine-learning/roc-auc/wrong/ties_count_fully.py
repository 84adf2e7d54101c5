# /// expect
# outcome = "wrong-answer"
# fails = ["a tie", "all scores*", "unsigned*", "scores that*", "200,000*", "random*", "counted*", "with the*"]
# passes = ["one pair*", "nothing but negatives", "nothing but positives", "labels*", "scores below*", "the order*"]
# lines = [18]
# misconception = "ties-count-fully"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    negatives = np.sort(negatives)
    total = 0
    for value in positives:
        total += np.searchsorted(negatives, value, side="right")
    return total / (positives.size * negatives.size)
