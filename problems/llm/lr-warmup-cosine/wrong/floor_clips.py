# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "two thirds of the decay"]
# passes = ["part of the way up", "the peak", "the end", "far behind the end", "never*", "a floor of zero"]
# lines = [17]
# misconception = "floor-as-a-clip"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = min((step - warmup) / (total - warmup), 1.0)
    return max(floor, 0.5 * peak * (1 + math.cos(math.pi * progress)))
