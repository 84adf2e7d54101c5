# /// expect
# outcome = "wrong-answer"
# fails = ["scores below*", "scores that*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "labels*", "random*", "counted*", "the order*"]
# lines = [15]
# misconception = "grid-of-thresholds"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    thresholds = np.linspace(0, 1, 101)[::-1]
    tpr = [0.0] + [np.mean(positives >= t) for t in thresholds]
    fpr = [0.0] + [np.mean(negatives >= t) for t in thresholds]
    area = 0.0
    for k in range(1, len(tpr)):
        area += (fpr[k] - fpr[k - 1]) * (tpr[k] + tpr[k - 1]) / 2
    return area
