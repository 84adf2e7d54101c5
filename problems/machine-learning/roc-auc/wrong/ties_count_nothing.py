# /// expect
# outcome = "wrong-answer"
# fails = ["a tie", "all scores*", "unsigned*", "scores that*", "200,000*", "random*", "counted*", "with the*"]
# passes = ["one pair*", "nothing but negatives", "nothing but positives", "labels*", "scores below*", "the order*"]
# lines = [15]
# misconception = "ties-count-nothing"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    below = np.searchsorted(np.sort(negatives), positives)
    return below.sum() / (len(positives) * len(negatives))
