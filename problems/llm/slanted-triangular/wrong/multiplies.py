# /// expect
# outcome = "wrong-answer"
# fails = ["three layers", "many layers"]
# passes = ["half-way up", "no layers", "one layer"]
# lines = [26]
# misconception = "lower-layers-learn-faster"
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
    rates = [top] * n
    for layer in range(n - 2, -1, -1):
        rates[layer] = rates[layer + 1] * f
    return rates
