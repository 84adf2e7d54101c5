# /// expect
# outcome = "wrong-answer"
# fails = ["the middle of the decay", "the peak", "the first step of the decay"]
# passes = ["part of the way up", "the end", "no warm-up*", "nothing but warm-up"]
# lines = [15]
# misconception = "cosine-counts-the-warm-up"
# ///
import math


def lr(step, total, warmup, peak, floor):
    step = min(step, total)
    if step < warmup or warmup == total:
        return peak * step / warmup
    progress = step / total
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
