# /// expect
# outcome = "wrong-answer"
# fails = ["one step behind the end", "far behind the end", "behind a run*"]
# passes = ["part of the way up", "the peak", "the end", "the middle of the decay", "nothing but warm-up"]
# lines = [13]
# misconception = "starts-again"
# ///
import math


def lr(step, total, warmup, peak, floor):
    if step > total:
        step = step % total
    if step < warmup:
        return peak * step / warmup
    if step == warmup:
        return peak
    x = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (0.5 + 0.5 * math.cos(x * math.pi))
