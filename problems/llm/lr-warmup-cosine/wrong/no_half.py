# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "the peak"]
# passes = ["part of the way up", "the end", "a floor as high as the peak", "never below*"]
# lines = [18]
# misconception = "no-half"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * progress))
