# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "the end"]
# passes = ["part of the way up", "the peak", "nothing but warm-up", "a floor as high as the peak"]
# lines = [17]
# misconception = "angle-in-degrees"
# ///
from math import cos


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = min((step - warmup) / (total - warmup), 1.0)
    return floor + (peak - floor) * (1 + cos(180 * progress)) / 2
