# /// expect
# outcome = "wrong-answer"
# fails = ["a short schedule as a whole", "one step behind the end", "far behind the end"]
# passes = ["part of the way up", "the middle of the decay", "the peak", "the end", "nothing but warm-up", "behind a run*"]
# lines = [16]
# misconception = "keeps-swinging"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if warmup == total:
        return peak
    progress = (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress))
