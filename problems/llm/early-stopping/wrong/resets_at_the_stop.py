# /// expect
# outcome = "wrong-answer"
# fails = ["an improvement starts the count again"]
# passes = ["two scores without*", "up and down*", "an improvement after*", "nothing but nan"]
# lines = [25, 30]
# misconception = "never-starts-again"
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
        self.strikes = 0
        self.step = 0

    def update(self, value):
        if self.is_new_best(value):
            self.best, self.best_step = value, self.step
        else:
            self.strikes += 1
        self.step += 1
        if self.strikes == self.patience:
            self.strikes = 0
            return True
        return False

    def is_new_best(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "min":
            return value < self.best - self.min_delta
        return value > self.best + self.min_delta
