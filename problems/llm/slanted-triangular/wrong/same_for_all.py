# /// expect
# outcome = "wrong-answer"
# fails = ["three layers", "many layers"]
# passes = ["half-way up", "no layers", "one layer"]
# lines = [26, 27]
# misconception = "same-for-all"
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
    rates = []
    for _ in range(n):
        rates.append(top)
        top / f
    return rates
