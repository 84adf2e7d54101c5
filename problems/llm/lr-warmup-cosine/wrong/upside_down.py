# /// expect
# outcome = "wrong-answer"
# fails = ["the peak", "the end", "a third of the decay"]
# passes = ["part of the way up", "the middle of the decay", "nothing but warm-up", "the decay is symmetric*"]
# lines = [16]
# misconception = "upside-down"
# ///
import math


def warm(step, warmup, peak):
    return peak * step / warmup


def cool(done, peak, floor):
    return floor + (peak - floor) * (1 - math.cos(math.pi * done)) / 2


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return warm(step, warmup, peak)
    if total == warmup:
        return peak
    return cool(min((step - warmup) / (total - warmup), 1), peak, floor)
