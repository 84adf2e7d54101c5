# /// expect
# outcome = "wrong-answer"
# fails = ["behind the end"]
# passes = ["half-way up", "two thirds*", "nothing but rise", "three layers"]
# lines = [16]
# misconception = "falls-below"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    elif k < T:
        p = 1 - (t - k) / (T - k)
    else:
        p = 1
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
