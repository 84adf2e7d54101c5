"""Writes the whole schedule down and looks the step up in it."""

from math import cos, pi


def lr(step: int, total: int, warmup: int, peak: float, floor: float) -> float:
    rising = [peak * t / warmup for t in range(warmup)]
    length = total - warmup
    middle, swing = (peak + floor) / 2, (peak - floor) / 2
    falling = [middle + swing * cos(pi * t / length) for t in range(1, length + 1)]
    table = [*rising, peak, *falling]
    return table[step] if step < len(table) else table[-1]
