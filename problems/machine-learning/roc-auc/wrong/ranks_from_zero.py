# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "a tie", "all scores*", "unsigned*", "labels*", "scores below*", "scores that*", "200,000*", "random*", "counted*", "with the*"]
# passes = ["nothing but*", "the order*"]
# lines = [17, 19]
# misconception = "ranks-from-zero"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    _, group, size = np.unique(score, return_inverse=True, return_counts=True)
    start = np.cumsum(size) - size
    rank = (start + (size - 1) / 2)[group]
    n1, n0 = len(positives), len(negatives)
    return (rank[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0)
