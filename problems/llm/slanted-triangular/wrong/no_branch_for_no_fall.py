# /// expect
# outcome = "runtime-error"
# fails = ["nothing but rise"]
# passes = ["half-way up", "two thirds*", "a run too short*", "a share that*", "three layers"]
# lines = [17]
# misconception = "divides-by-no-fall"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    else:
        p = 1 - (t - k) / (T - k)
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
