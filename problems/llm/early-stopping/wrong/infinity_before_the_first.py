# /// expect
# outcome = "wrong-answer"
# fails = ["nothing seen yet"]
# passes = ["two scores without*", "an accuracy that*", "scores below zero*", "a loss that starts*", "nan before*"]
# lines = [18]
# misconception = "starts-at-infinity"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = math.inf if mode == "min" else -math.inf
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        if self.best_step is None:
            improved = not math.isnan(value)
        elif self.mode == "min":
            improved = value < self.best - self.min_delta
        else:
            improved = value > self.best + self.min_delta
        if improved:
            self.best = value
            self.best_step = self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience
