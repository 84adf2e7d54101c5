# /// expect
# outcome = "wrong-answer"
# fails = ["a third of the decay", "two thirds of the decay"]
# passes = ["part of the way up", "the middle of the decay", "the peak", "the end", "no jumps", "the decay is symmetric*"]
# lines = [18]
# misconception = "straight-line-down"
# ///
def interpolate(start, end, share):
    return start + (end - start) * share


def lr(step, total, warmup, peak, floor):
    if step < warmup:
        return interpolate(0.0, peak, step / warmup)
    if total == warmup:
        return peak
    share = min(1.0, (step - warmup) / (total - warmup))
    return interpolate(peak, floor, share)
