# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "the first step"]
# passes = ["two thirds*", "nothing but rise", "a share that*", "three layers"]
# lines = [15]
# misconception = "counts-from-one"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = (t + 1) / k
    elif k < T:
        p = (T - t) / (T - k)
    else:
        p = 1.0
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
