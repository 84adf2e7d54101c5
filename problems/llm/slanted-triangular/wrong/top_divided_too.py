# /// expect
# outcome = "wrong-answer"
# fails = ["three layers", "one layer", "many layers"]
# passes = ["half-way up", "no layers"]
# lines = [27, 28]
# misconception = "top-divided-too"
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
    lr = top
    for _ in range(n):
        lr = lr / f
        rates.append(lr)
    return rates[::-1]
