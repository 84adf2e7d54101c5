# /// expect
# outcome = "missing-name"
# message = "lr"
# lines = [9]
# ///
import math


def learning_rate(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
