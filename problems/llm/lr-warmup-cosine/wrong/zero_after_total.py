# /// expect
# outcome = "wrong-answer"
# fails = ["a short schedule as a whole", "far behind the end", "behind a run*"]
# passes = ["the end", "the peak", "nothing but warm-up", "never above*"]
# lines = [13]
# misconception = "switched-off-at-the-end"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step > total:
        return 0.0
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
