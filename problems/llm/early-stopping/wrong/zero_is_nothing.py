# /// expect
# outcome = "wrong-answer"
# fails = ["a best of zero"]
# passes = ["two scores without*", "nothing seen yet", "small gains*", "scores below zero*", "nan before*", "an improvement*"]
# lines = [26]
# misconception = "zero-is-nothing"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        if math.isnan(value):
            better = False
        elif not self.best:
            better = True
        elif self.mode == "min":
            better = value < self.best - self.min_delta
        else:
            better = value > self.best + self.min_delta
        if better:
            self.best, self.best_step = value, self.step
            self.counter = 0
        else:
            self.counter = self.counter + 1
        self.step = self.step + 1
        return self.counter >= self.patience
