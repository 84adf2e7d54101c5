# /// expect
# outcome = "wrong-answer"
# fails = ["scores that*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "all scores*", "unsigned*", "labels*", "scores below*", "200,000*", "random*", "counted*", "with the*", "the order*"]
# lines = [12]
# misconception = "nearly-equal-is-equal"
# ///
import numpy as np


def auc(y, score):
    score = np.round(score, 8)
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    negatives = np.sort(negatives)
    low = np.searchsorted(negatives, positives, side="left")
    high = np.searchsorted(negatives, positives, side="right")
    return np.mean(low + high) / (2 * len(negatives))
