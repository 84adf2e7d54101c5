# /// expect
# outcome = "runtime-error"
# fails = ["the usual factor"]
# passes = ["half-way up", "three layers", "no layers", "one layer", "many layers"]
# lines = [23]
# misconception = "factor-must-be-given"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    elif k < T:
        p = 1 - (t - k) / (T - k)
    else:
        p = 1
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f):
    return [top / f ** (n - 1 - i) for i in range(n)]
