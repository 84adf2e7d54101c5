# /// expect
# outcome = "wrong-answer"
# fails = ["two thirds*", "a share that*"]
# passes = ["half-way up", "the first step", "a run too short*", "three layers"]
# lines = [17]
# misconception = "fall-counts-the-rise"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    elif k < T:
        p = 1 - t / T
    else:
        p = 1
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
