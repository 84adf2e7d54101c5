# /// expect
# outcome = "wrong-answer"
# fails = ["a negative patience"]
# passes = ["two scores without*", "no patience", "an unknown mode", "a negative min_delta"]
# lines = [13]
# misconception = "nothing-refused"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience == 0:
            raise ValueError("patience must not be 0")
        if min_delta < 0:
            raise ValueError("min_delta must not be negative")
        if mode not in ("min", "max"):
            raise ValueError("mode must be 'min' or 'max'")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        if self.improves(value):
            self.best, self.best_step, self.counter = value, self.step, 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience

    def improves(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "min":
            return value < self.best - self.min_delta
        return value > self.best + self.min_delta
