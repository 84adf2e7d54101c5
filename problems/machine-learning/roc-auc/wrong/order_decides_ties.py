# /// expect
# outcome = "wrong-answer"
# fails = ["a tie", "all scores*", "random*"]
# passes = ["one pair*", "nothing but negatives", "nothing but positives"]
# lines = [18]
# misconception = "order-decides-ties"
# ///
import numpy as np


def auc(y, score):
    n_pos = int((y == 1).sum())
    n_neg = len(y) - n_pos
    if n_pos == 0 or n_neg == 0:
        raise ValueError("one class only")
    order = np.argsort(score, kind="stable")
    rank = np.empty(len(y))
    rank[order] = np.arange(1, len(y) + 1)
    return (rank[y == 1].sum() - n_pos * (n_pos + 1) / 2) / (n_pos * n_neg)
