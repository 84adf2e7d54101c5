# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "a third of the decay"]
# passes = ["part of the way up", "the peak", "a floor as high as the peak"]
# lines = [16]
# misconception = "progress-in-percent"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if step >= total:
        return peak if warmup == total else floor
    percent = 100 * (step - warmup) / (total - warmup)
    swing = 0.5 * (1 + math.cos(math.pi * percent))
    return floor * (1 - swing) + peak * swing
