# /// expect
# outcome = "runtime-error"
# fails = ["three layers", "many layers"]
# passes = ["half-way up"]
# message = "layer_lrs"
# lines = [24]
# misconception = "name-spelt-otherwise"
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
        p = 1
    return peak * (1 + p * (ratio - 1)) / ratio


def layers_lr(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
