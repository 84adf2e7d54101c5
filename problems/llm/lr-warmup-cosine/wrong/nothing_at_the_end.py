# /// expect
# outcome = "wrong-answer"
# fails = ["a short schedule as a whole", "the end", "far behind the end", "nothing but warm-up"]
# passes = ["part of the way up", "the middle of the decay", "the peak", "no warm-up at the first step"]
# lines = [14, 16]
# misconception = "nothing-at-the-end"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if step < total:
        progress = (step - warmup) / (total - warmup)
        return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
