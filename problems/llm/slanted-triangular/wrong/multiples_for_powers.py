# /// expect
# outcome = "wrong-answer"
# fails = ["many layers"]
# passes = ["half-way up", "three layers", "no layers", "one layer"]
# lines = [26]
# misconception = "multiples-for-powers"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    corner = math.floor(T * cut)
    if t < corner:
        share = t / corner
    elif corner == T:
        share = 1.0
    else:
        share = (T - t) / (T - corner)
    return peak * (1 + share * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    rates = [top]
    for below in range(1, n):
        rates.append(top / (f * below))
    return rates[:n][::-1]
