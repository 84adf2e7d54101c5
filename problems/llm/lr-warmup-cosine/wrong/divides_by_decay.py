# /// expect
# outcome = "runtime-error"
# fails = ["nothing but warm-up", "behind a run*", "a run of one step of warm-up"]
# passes = ["part of the way up", "a short schedule as a whole", "the peak", "the end", "no warm-up*", "a run of one step"]
# line = 16
# lines = [16]
# misconception = "divides-by-no-decay"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return peak * step / warmup
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
