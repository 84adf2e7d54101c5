# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "a share that*", "nothing but rise"]
# passes = ["the first step", "three layers"]
# lines = [20]
# misconception = "one-too-many-in-the-height"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    k = math.floor(T * cut)
    if t < k:
        p = t / k
    elif k < T:
        p = (T - t) / (T - k)
    else:
        p = 1
    return peak * (1 + p * ratio) / ratio


def layer_lrs(top, n, f=2.6):
    result = []
    for i in range(n):
        result.append(top / f ** (n - 1 - i))
    return result
