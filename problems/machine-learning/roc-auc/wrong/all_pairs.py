# /// expect
# outcome = "memory-limit"
# fails = ["200,000*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "all scores*", "unsigned*", "labels*", "scores below*", "scores that*", "random*", "counted*", "with the*", "the order*"]
# lines = [14]
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    table = positives[:, None] - negatives.astype(float)
    return float(np.mean((np.sign(table) + 1) / 2))
