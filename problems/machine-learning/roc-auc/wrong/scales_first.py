# /// expect
# outcome = "wrong-answer"
# fails = ["all scores*"]
# passes = ["one pair*", "a tie", "nothing but*", "unsigned*", "labels*", "scores below*", "scores that*", "200,000*"]
# lines = [13]
# misconception = "divides-by-no-spread"
# ///
import numpy as np


def auc(y, score):
    score = score.astype(float)
    scaled = (score - score.min()) / (score.max() - score.min())
    positives, negatives = scaled[y == 1], np.sort(scaled[y == 0])
    if len(positives) == 0 or len(negatives) == 0:
        raise ValueError("both classes are needed")
    low = np.searchsorted(negatives, positives, side="left")
    high = np.searchsorted(negatives, positives, side="right")
    ties = np.where(np.isnan(positives), 0, high - low)
    return (low + ties / 2).mean() / len(negatives)
