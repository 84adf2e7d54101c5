# /// expect
# outcome = "wrong-answer"
# fails = ["part of the way up", "the first step", "nothing but warm-up"]
# passes = ["the middle of the decay", "the peak", "the end", "no warm-up*", "never*"]
# lines = [14]
# misconception = "counts-from-one"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return peak * (step + 1) / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
