# /// expect
# outcome = "runtime-error"
# fails = ["the peak", "no warm-up at the first step", "a short schedule as a whole"]
# passes = ["part of the way up", "the middle of the decay", "the end", "far behind the end"]
# lines = [15]
# misconception = "no-branch-for-equal"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        rate = peak * step / warmup
    elif step > warmup:
        progress = (step - warmup) / (total - warmup)
        rate = floor + (peak - floor) * 0.5 * (1 + math.cos(math.pi * progress))
    return rate
