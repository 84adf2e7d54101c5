"""Keeps every score and replays the run at each look: slow, but there is no state that could be wrong."""

import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in {"min", "max"}:
            raise ValueError("patience at least 1, min_delta not negative, mode 'min' or 'max'")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.history = []

    def improvements(self):
        """The pairs (step, score) at which the best changed, in order."""
        found = []
        for step, value in enumerate(self.history):
            if math.isnan(value):
                continue
            if not found or self.beats(value, found[-1][1]):
                found.append((step, value))
        return found

    def beats(self, value, best):
        if self.mode == "min":
            return value < best - self.min_delta
        return value > best + self.min_delta

    @property
    def best(self):
        found = self.improvements()
        return found[-1][1] if found else None

    @property
    def best_step(self):
        found = self.improvements()
        return found[-1][0] if found else None

    def update(self, value):
        self.history.append(value)
        last = -1 if self.best_step is None else self.best_step
        return len(self.history) - 1 - last >= self.patience
