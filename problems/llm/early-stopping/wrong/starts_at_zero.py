# /// expect
# outcome = "wrong-answer"
# fails = ["scores below zero in mode max"]
# passes = ["two scores without*", "small gains*", "no patience", "a loss that starts*"]
# lines = [18]
# misconception = "starts-at-zero"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = 0.0 if mode == "max" else None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        if math.isnan(value):
            improved = False
        elif self.mode == "max":
            improved = value > self.best + self.min_delta
        else:
            improved = self.best is None or value < self.best - self.min_delta
        if improved:
            self.best = value
            self.best_step = self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience
