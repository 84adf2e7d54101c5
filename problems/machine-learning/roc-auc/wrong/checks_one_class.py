# /// expect
# outcome = "runtime-error"
# fails = ["nothing but positives"]
# passes = ["nothing but negatives", "one pair*", "a tie", "all scores*", "unsigned*", "labels*", "scores*", "200,000*"]
# lines = [13]
# misconception = "one-class-half-checked"
# ///
import numpy as np


def auc(y, score):
    n_pos = int(np.sum(y == 1))
    if n_pos == 0:
        raise ValueError("there are no positives")
    negatives = np.sort(score[y == 0])
    low = np.searchsorted(negatives, score[y == 1], side="left")
    high = np.searchsorted(negatives, score[y == 1], side="right")
    return int(np.sum(low + high)) / (2 * n_pos * len(negatives))
