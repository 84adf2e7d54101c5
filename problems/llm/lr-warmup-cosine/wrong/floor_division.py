# /// expect
# outcome = "wrong-answer"
# fails = ["part of the way up", "the last step of the warm-up"]
# passes = ["the first step", "the middle of the decay", "the peak", "no warm-up*"]
# lines = [14]
# misconception = "whole-number-division"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return peak * (step // warmup)
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
