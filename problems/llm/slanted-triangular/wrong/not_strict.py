# /// expect
# outcome = "runtime-error"
# fails = ["a run too short to rise"]
# passes = ["half-way up", "two thirds*", "nothing but rise", "a share that*", "three layers"]
# lines = [14, 15]
# misconception = "divides-by-no-rise"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    corner = math.floor(T * cut)
    if t <= corner:
        share = t / corner
    else:
        share = 1 - (t - corner) / (T - corner)
    return peak * (1 + share * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    rates = []
    rate = top
    for _ in range(n):
        rates.append(rate)
        rate /= f
    return rates[::-1]
