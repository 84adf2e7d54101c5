import math


def lr(step: int, total: int, warmup: int, peak: float, floor: float) -> float:
    """The learning rate of a step: a line up to the peak, half a cosine wave down to the floor, then level."""
    step = min(step, total)
    if step < warmup:
        return float(peak * (step / warmup))
    if warmup == total:
        return float(peak)
    progress = (step - warmup) / (total - warmup)
    return float(floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * progress)))
