# /// expect
# outcome = "wrong-answer"
# fails = ["nothing seen yet", "a loss that starts at infinity"]
# passes = ["two scores without*", "an accuracy that*", "scores below zero*", "nan before*"]
# lines = [22]
# misconception = "starts-at-infinity"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if min_delta < 0:
            raise ValueError("min_delta must not be negative")
        if mode not in ("min", "max"):
            raise ValueError("unknown mode")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = math.inf if mode == "min" else -math.inf
        self.best_step = None
        self.wait = 0
        self.seen = 0

    def update(self, value):
        if self.mode == "min":
            improved = value < self.best - self.min_delta
        else:
            improved = value > self.best + self.min_delta
        if improved:
            self.best = value
            self.best_step = self.seen
            self.wait = 0
        else:
            self.wait += 1
        self.seen += 1
        return self.wait >= self.patience
