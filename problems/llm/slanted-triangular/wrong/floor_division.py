# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "two thirds*"]
# passes = ["the first step", "nothing but rise", "a share that*", "three layers"]
# lines = [15, 17]
# misconception = "whole-number-division"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t // k
    elif k < T:
        p = (T - t) // (T - k)
    else:
        p = 1
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
