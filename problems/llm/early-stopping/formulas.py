"""The formulas of the texts, checked with numbers."""

from solution import EarlyStopping


def an_improvement_is_more_than_delta():
    r"""v < b - \delta \quad \text{in mode "min"}, \qquad v > b + \delta \quad \text{in mode "max"}."""
    best, delta = 1.0, 0.25
    for eighths in range(17):
        value = eighths / 8
        for mode, improves in (("min", value < best - delta), ("max", value > best + delta)):
            stopper = EarlyStopping(1, delta, mode)
            stopper.update(best)
            yield stopper.update(value), not improves
