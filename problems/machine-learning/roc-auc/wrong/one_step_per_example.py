# /// expect
# outcome = "wrong-answer"
# fails = ["a tie", "all scores*", "random*"]
# passes = ["one pair*", "nothing but negatives", "nothing but positives"]
# lines = [13, 14]
# misconception = "one-step-per-example"
# ///
import numpy as np


def auc(y, score):
    order = np.argsort(score)[::-1]
    hits = np.cumsum(y[order] == 1)
    alarms = np.cumsum(y[order] == 0)
    if len(y) == 0 or hits[-1] == 0 or alarms[-1] == 0:
        raise ValueError("no curve")
    tpr = np.concatenate([[0], hits / hits[-1]])
    fpr = np.concatenate([[0], alarms / alarms[-1]])
    return np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)
