# /// expect
# outcome = "wrong-answer"
# fails = ["the first step"]
# passes = ["half-way up", "two thirds*", "a run too short*", "behind the end", "three layers"]
# lines = [14]
# misconception = "rises-from-zero"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    corner = math.floor(T * cut)
    if t == 0 and corner > 0:
        return 0.0
    t = min(t, T)
    if t < corner:
        share = t / corner
    elif corner == T:
        share = 1.0
    else:
        share = 1 - (t - corner) / (T - corner)
    lowest = peak / ratio
    return lowest + (peak - lowest) * share


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
