# /// expect
# outcome = "wrong-answer"
# fails = ["three layers", "many layers"]
# passes = ["half-way up", "the usual factor", "no layers", "one layer"]
# lines = [24]
# misconception = "factor-written-in"
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
    return peak / ratio + p * (peak - peak / ratio)


def layer_lrs(top, n, f=2.6):
    return [top / 2.6 ** (n - 1 - i) for i in range(n)]
