# /// expect
# outcome = "wrong-answer"
# fails = ["three layers", "many layers"]
# passes = ["half-way up", "no layers", "one layer"]
# lines = [24]
# misconception = "layers-upside-down"
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
    return (peak + share * (ratio - 1) * peak) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f**i for i in range(n)]
