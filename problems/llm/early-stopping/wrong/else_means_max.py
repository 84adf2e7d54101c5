# /// expect
# outcome = "wrong-answer"
# fails = ["an unknown mode"]
# passes = ["two scores without*", "no patience", "a negative min_delta", "scores below zero*"]
# lines = [19]
# misconception = "any-mode-will-do"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if min_delta < 0:
            raise ValueError("min_delta must be at least 0")
        self.patience = patience
        self.min_delta = min_delta
        self.sign = -1 if mode == "min" else 1
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        known = not math.isnan(value)
        if known and (self.best is None or self.sign * (value - self.best) > self.min_delta):
            self.best, self.best_step = value, self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience
