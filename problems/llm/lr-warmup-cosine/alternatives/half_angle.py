"""Two shares, each held between 0 and 1, and the half-angle formula instead of one plus a cosine."""

import math


def share(done: int, whole: int) -> float:
    """How much of a piece is done; a piece of no steps is done as soon as it begins."""
    if whole == 0:
        return 1.0 if done >= 0 else 0.0
    return min(max(done / whole, 0.0), 1.0)


def lr(step: int, total: int, warmup: int, peak: float, floor: float) -> float:
    if step < warmup or warmup == total:
        return peak * share(step, warmup)
    weight = math.cos(math.pi / 2 * share(step - warmup, total - warmup)) ** 2
    return weight * peak + (1 - weight) * floor
