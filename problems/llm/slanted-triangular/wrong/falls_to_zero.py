# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "two thirds*", "the first step"]
# passes = ["a share that*", "nothing but rise", "a run too short*", "three layers"]
# lines = [20]
# misconception = "ratio-unused"
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
        p = 1.0
    return peak * p


def layer_lrs(top, n, f=2.6):
    lrs = [top / f**i for i in range(n)]
    lrs.reverse()
    return lrs
