# /// expect
# outcome = "wrong-answer"
# fails = ["no patience", "a negative patience", "a negative min_delta", "an unknown mode"]
# passes = ["two scores without*", "small gains*", "nothing but nan", "nothing seen yet"]
# lines = [13, 14, 15]
# misconception = "nothing-refused"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        if self.is_better(value):
            self.best = value
            self.best_step = self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience

    def is_better(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "min":
            return value < self.best - self.min_delta
        return value > self.best + self.min_delta
