# /// expect
# outcome = "wrong-answer"
# fails = ["scores below*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "all scores*", "unsigned*", "labels*", "scores that*", "200,000*", "random*", "counted*", "the order*"]
# lines = [15]
# misconception = "ends-at-zero-and-one"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    thresholds = [1.1, *sorted(set(score.tolist()), reverse=True), -0.1]
    positives, negatives = np.sort(positives), np.sort(negatives)
    tpr = 1 - np.searchsorted(positives, thresholds) / len(positives)
    fpr = 1 - np.searchsorted(negatives, thresholds) / len(negatives)
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1])) / 2)
