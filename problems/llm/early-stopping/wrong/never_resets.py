# /// expect
# outcome = "wrong-answer"
# fails = ["an improvement starts the count again"]
# passes = ["two scores without*", "up and down*", "small gains*", "a best of zero"]
# lines = [30, 31]
# misconception = "never-starts-again"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1:
            raise ValueError("patience")
        if min_delta < 0:
            raise ValueError("min_delta")
        if mode != "min" and mode != "max":
            raise ValueError("mode")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = -1

    def update(self, value):
        self.step += 1
        if self.is_improvement(value):
            self.best = value
            self.best_step = self.step
        else:
            self.counter += 1
        if self.counter >= self.patience:
            return True
        return False

    def is_improvement(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "max":
            return value > self.best + self.min_delta
        return value < self.best - self.min_delta
