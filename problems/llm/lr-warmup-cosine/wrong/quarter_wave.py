# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "a third of the decay", "the decay is symmetric*"]
# passes = ["part of the way up", "the peak", "the end", "far behind the end", "never*", "no jumps"]
# lines = [18]
# misconception = "quarter-of-a-wave"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * math.cos(math.pi / 2 * progress)
