# /// expect
# outcome = "wrong-answer"
# fails = ["the peak", "the end", "the middle of the decay"]
# passes = ["part of the way up", "a floor as high as the peak"]
# lines = [22]
# misconception = "sine-for-cosine"
# ///
from math import pi, sin


def lr(step, total, warmup, peak, floor):
    warming_up = step < warmup
    if warming_up:
        rate = peak * step / warmup
    elif warmup == total:
        rate = peak
    else:
        remaining = total - warmup
        t = min(step - warmup, remaining)
        amplitude = (peak - floor) / 2
        middle = (peak + floor) / 2
        rate = middle + amplitude * sin(pi * t / remaining)
    return rate
