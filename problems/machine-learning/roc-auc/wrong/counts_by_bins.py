# /// expect
# outcome = "runtime-error"
# fails = ["labels*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "all scores*", "unsigned*", "scores below*", "scores that*", "200,000*", "random*", "counted*", "with the*", "the order*"]
# lines = [12]
# misconception = "counts-by-bins"
# ///
import numpy as np


def auc(y, score):
    counts = np.bincount(y, minlength=2)
    if counts.min() == 0:
        raise ValueError("a class is missing")
    values, group = np.unique(score, return_inverse=True)
    negatives = np.bincount(group, weights=y == 0, minlength=len(values))
    below = np.cumsum(negatives) - negatives
    return np.sum((below + negatives / 2)[group[y == 1]]) / (counts[0] * counts[1])
