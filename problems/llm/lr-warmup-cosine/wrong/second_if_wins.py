# /// expect
# outcome = "wrong-answer"
# fails = ["part of the way up", "the first step"]
# passes = ["the middle of the decay", "the peak", "the end", "no warm-up*"]
# lines = [17]
# misconception = "second-if-overwrites"
# ///
import math


def lr(step, total, warmup, peak, floor):
    rate = floor
    if warmup == total:
        rate = peak
    if step < warmup:
        rate = peak * step / warmup
    if step < total:
        done = (step - warmup) / max(total - warmup, 1)
        rate = floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * done))
    return rate
