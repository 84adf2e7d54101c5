# /// expect
# outcome = "wrong-answer"
# fails = ["a tie", "all scores*", "random*"]
# passes = ["nothing but*"]
# lines = [15]
# misconception = "sorted-once"
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    ranks = np.argsort(score, kind="stable") + 1
    p, n = len(positives), len(negatives)
    return (ranks[y == 1].sum() - p * (p + 1) / 2) / (p * n)
