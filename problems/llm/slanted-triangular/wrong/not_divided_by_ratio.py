# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "the first step", "nothing but rise"]
# passes = ["three layers", "many layers"]
# lines = [20]
# misconception = "above-the-peak"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    elif k == T:
        p = 1
    else:
        p = 1 - (t - k) / (T - k)
    return peak * (1 + p * (ratio - 1))


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - i) for i in range(1, n + 1)]
