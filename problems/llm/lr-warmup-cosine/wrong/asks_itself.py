# /// expect
# outcome = "runtime-error"
# fails = ["a short schedule as a whole", "the end", "far behind the end"]
# passes = ["part of the way up", "the middle of the decay", "the peak", "no warm-up at the first step"]
# line = 14
# lines = [13, 14]
# misconception = "calls-itself-for-ever"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step >= total:
        return lr(total, total, warmup, peak, floor)
    if step < warmup:
        return peak * step / warmup
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
