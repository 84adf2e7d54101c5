# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "a tie", "random*", "counted*"]
# passes = ["nothing but*"]
# lines = [17, 18]
# misconception = "precision-for-auc"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    order = np.argsort(score, kind="stable")[::-1]
    hits = (y[order] == 1).astype(float)
    precision = np.cumsum(hits) / np.arange(1, len(y) + 1)
    return np.sum(precision * hits) / np.sum(hits)
