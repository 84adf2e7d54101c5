# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "the peak"]
# passes = ["the first step"]
# lines = [12]
# misconception = "warm-up-is-a-share"
# ///
import math


def lr(step, total, warmup, peak, floor):
    warmup_steps = int(warmup * total)
    step = min(step, total)
    if step < warmup_steps:
        return peak * step / warmup_steps
    decay_steps = max(total - warmup_steps, 1)
    angle = math.pi * (step - warmup_steps) / decay_steps
    return floor + (peak - floor) * (1 + math.cos(angle)) / 2
