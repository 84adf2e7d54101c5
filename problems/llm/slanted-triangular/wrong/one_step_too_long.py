# /// expect
# outcome = "wrong-answer"
# fails = ["two thirds*"]
# passes = ["half-way up", "behind the end", "nothing but rise", "a run too short*", "three layers"]
# lines = [20]
# misconception = "one-step-too-long"
# ///
import math


def stlr(t, T, cut, ratio, peak):
    lowest = peak / ratio
    k = math.floor(T * cut)
    if k == T:
        return lowest + (peak - lowest) * min(t / T, 1)
    if t > T:
        return lowest
    if t < k:
        return lowest + (peak - lowest) * t / k
    return peak - (peak - lowest) * (t - k) / (T - k + 1)


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
