# /// expect
# outcome = "runtime-error"
# fails = ["the middle of the decay", "the end", "no warm-up*"]
# passes = ["part of the way up", "the first step", "the last step of the warm-up"]
# lines = [16]
# misconception = "import-forgotten"
# ///
def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return peak * (step / warmup)
    elif warmup == total:
        return peak
    elif step >= total:
        step = total
    fraction = (step - warmup) / (total - warmup)
    cosine = math.cos(fraction * math.pi)
    return floor + (peak - floor) * (cosine + 1) / 2
