# /// expect
# outcome = "time-limit"
# fails = ["200,000*"]
# passes = ["one pair*", "a tie", "nothing but negatives", "nothing but positives", "all scores*", "unsigned*", "labels*", "scores below*", "scores that*", "random*", "counted*", "with the*", "the order*"]
# lines = [16]
# ///
import numpy as np


def auc(y, score):
    positives, negatives = score[y == 1], score[y == 0]
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    total = 0.0
    for p in positives.tolist():
        for n in negatives.tolist():
            if p > n:
                total += 1
            elif p == n:
                total += 0.5
    return total / (len(positives) * len(negatives))
