# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "the first step"]
# passes = ["two thirds*", "nothing but rise", "three layers", "a share that*"]
# lines = [15]
# misconception = "rises-from-zero"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        return peak * t / k
    if k == T:
        return peak
    p = 1 - (t - k) / (T - k)
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
