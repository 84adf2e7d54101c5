# /// expect
# outcome = "runtime-error"
# fails = ["a run too short*", "nothing but rise"]
# passes = ["half-way up", "two thirds*", "the first step", "three layers"]
# lines = [17]
# misconception = "fall-of-the-paper"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    cut_step = math.floor(T * cut)
    if t < cut_step:
        p = t / cut_step
    else:
        p = 1 - (t - cut_step) / (cut_step * (1 / cut - 1))
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - layer) for layer in range(n)]
