# /// expect
# outcome = "runtime-error"
# fails = ["no patience", "a negative patience", "a negative min_delta", "an unknown mode"]
# passes = ["two scores without*", "small gains*", "nothing but nan", "nothing seen yet"]
# lines = [13, 14, 15]
# misconception = "another-kind-of-exception"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        assert patience >= 1, "patience must be at least 1"
        assert min_delta >= 0, "min_delta must not be negative"
        assert mode in ("min", "max"), "mode must be 'min' or 'max'"
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        step, self.step = self.step, self.step + 1
        if not math.isnan(value):
            if self.best is None or self.gain(value) > self.min_delta:
                self.best, self.best_step, self.counter = value, step, 0
                return False
        self.counter += 1
        return self.counter >= self.patience

    def gain(self, value):
        if self.mode == "min":
            return self.best - value
        return value - self.best
