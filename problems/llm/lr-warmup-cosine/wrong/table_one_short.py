# /// expect
# outcome = "runtime-error"
# fails = ["the end", "a short schedule as a whole"]
# passes = ["part of the way up", "the middle of the decay", "the peak"]
# lines = [13]
# misconception = "table-ends-too-early"
# ///
import math


def lr(step, total, warmup, peak, floor):
    rates = []
    for t in range(total):
        if t < warmup:
            rates.append(peak * t / warmup)
        else:
            progress = (t - warmup) / (total - warmup)
            rates.append(floor + (peak - floor) * (1 + math.cos(math.pi * progress)) / 2)
    if total == warmup:
        rates.append(peak)
    return rates[min(step, total)]
