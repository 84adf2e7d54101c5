# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "two thirds*"]
# passes = ["the first step", "nothing but rise", "a share that*", "a run too short*", "three layers"]
# lines = [21]
# misconception = "curved-sides"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    elif k < T:
        p = (T - t) / (T - k)
    else:
        p = 1.0
    lowest = peak / ratio
    return lowest * ratio**p


def layer_lrs(top, n, f=2.6):
    return [top * (1 / f) ** (n - 1 - i) for i in range(n)]
