# /// expect
# outcome = "wrong-answer"
# fails = ["a tie", "all scores*", "unsigned*", "random*", "counted*"]
# passes = ["one pair*", "nothing but*", "labels*", "scores below*"]
# lines = [15]
# misconception = "dense-ranks"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    _, rank = np.unique(score, return_inverse=True)
    rank = rank + 1
    n1 = len(positives)
    n0 = len(negatives)
    u = rank[y == 1].sum() - n1 * (n1 + 1) / 2
    return u / (n1 * n0)
