# /// expect
# outcome = "wrong-answer"
# fails = ["no layers"]
# passes = ["half-way up", "three layers", "one layer", "many layers"]
# lines = [24]
# misconception = "a-rate-without-a-layer"
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
    rates = [top]
    for _ in range(n - 1):
        rates.insert(0, rates[0] / f)
    return rates
