# /// expect
# outcome = "runtime-error"
# fails = ["the middle of the decay", "the peak", "the end"]
# passes = ["part of the way up", "the first step"]
# lines = [23]
# misconception = "times-sign-forgotten"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup

    if step > total:
        step = total

    decay_steps = total - warmup
    if decay_steps == 0:
        return peak

    half_range = (peak - floor) / 2
    return floor + half_range(1 + math.cos(math.pi * (step - warmup) / decay_steps))
