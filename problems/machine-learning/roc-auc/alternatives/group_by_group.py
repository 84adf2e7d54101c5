"""One walk from the lowest score up, in plain Python: each group of equal scores meets the negatives below it."""

from collections import defaultdict


def auc(y, score):
    groups = defaultdict(lambda: [0, 0])
    for label, value in zip(y.tolist(), score.tolist()):
        groups[value][1 if label == 1 else 0] += 1
    below = positives = halves = 0
    for _, (here_negative, here_positive) in sorted(groups.items()):
        halves += here_positive * (2 * below + here_negative)
        below += here_negative
        positives += here_positive
    if below * positives == 0:
        raise ValueError("there are no pairs")
    return halves / (2 * positives * below)
