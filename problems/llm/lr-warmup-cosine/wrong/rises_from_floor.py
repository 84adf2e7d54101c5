# /// expect
# outcome = "wrong-answer"
# fails = ["part of the way up", "the first step"]
# passes = ["the middle of the decay", "the peak", "no warm-up*", "a floor of zero", "never*"]
# lines = [14]
# misconception = "warm-up-from-the-floor"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return floor + (peak - floor) * step / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
