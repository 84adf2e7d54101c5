# /// expect
# outcome = "wrong-answer"
# fails = ["the end", "far behind the end", "a short schedule as a whole"]
# passes = ["part of the way up", "the middle of the decay", "the peak", "never*"]
# lines = [17]
# misconception = "stops-one-step-early"
# ///
import math


def decay(done, peak, floor):
    return floor + (peak - floor) * (math.cos(math.pi * done) + 1) / 2


def lr(step, total, warmup, peak, floor):
    if step >= total:
        step = total - 1
    if step < warmup:
        return step / warmup * peak
    return decay((step - warmup) / (total - warmup), peak, floor)
