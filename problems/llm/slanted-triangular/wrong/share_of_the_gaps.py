# /// expect
# outcome = "runtime-error"
# fails = ["one layer"]
# passes = ["half-way up", "three layers", "no layers", "many layers"]
# lines = [25]
# misconception = "gaps-between-layers"
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


def layer_lrs(top, n, f=2.6):
    lowest = top / f ** (n - 1)
    return [lowest * (top / lowest) ** (i / (n - 1)) for i in range(n)]
