# /// expect
# outcome = "wrong-answer"
# fails = ["nothing but*", "random*"]
# passes = ["one pair*", "a tie", "all scores*", "unsigned*", "labels*", "scores*", "200,000*"]
# lines = [12, 15]
# misconception = "one-class-undetected"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], np.sort(score[y == 0])
    low = np.searchsorted(negatives, positives, side="left")
    high = np.searchsorted(negatives, positives, side="right")
    return np.mean((low + high) / 2) / np.float64(len(negatives))
