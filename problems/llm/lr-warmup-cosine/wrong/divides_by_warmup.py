# /// expect
# outcome = "runtime-error"
# fails = ["no warm-up at the first step", "a run of one step"]
# passes = ["part of the way up", "a short schedule as a whole", "the peak", "no warm-up later on", "nothing but warm-up"]
# line = 15
# lines = [14, 15]
# misconception = "divides-by-no-warm-up"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step <= warmup:
        return peak * step / warmup
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
