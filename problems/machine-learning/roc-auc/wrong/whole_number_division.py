# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "a tie", "all scores*", "random*", "counted*"]
# passes = ["nothing but*", "the order*"]
# lines = [18]
# misconception = "whole-number-division"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    negatives.sort()
    below = np.searchsorted(negatives, positives, side="left").sum()
    upto = np.searchsorted(negatives, positives, side="right").sum()
    return float((below + upto) // (2 * positives.size * negatives.size))
