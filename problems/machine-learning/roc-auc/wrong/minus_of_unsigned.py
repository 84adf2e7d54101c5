# /// expect
# outcome = "wrong-answer"
# fails = ["unsigned*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "all scores*", "labels*", "scores below*", "scores that*", "200,000*", "random*", "counted*", "with the*", "the order*"]
# lines = [12]
# misconception = "mirror-of-unsigned"
# ///
import numpy as np


def auc(y, score):
    order = np.argsort(-score, kind="mergesort")
    y, score = y[order] == 1, score[order]
    ends = np.append(np.flatnonzero(score[1:] != score[:-1]), len(score) - 1)
    tp = np.cumsum(y)[ends]
    fp = 1 + ends - tp
    if tp[-1] == 0 or fp[-1] == 0:
        raise ValueError("one class")
    tp, fp = np.append(0, tp), np.append(0, fp)
    return np.sum((fp[1:] - fp[:-1]) * (tp[1:] + tp[:-1])) / (2 * tp[-1] * fp[-1])
