# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "the peak"]
# passes = ["part of the way up", "the end", "a floor of zero"]
# lines = [17]
# misconception = "floor-added-on-top"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = min((step - warmup) / (total - warmup), 1.0)
    return floor + peak * 0.5 * (1 + math.cos(math.pi * progress))
