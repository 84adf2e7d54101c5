# /// expect
# outcome = "wrong-answer"
# fails = ["an improvement starts*", "nan before*"]
# passes = ["two scores without*", "nothing but nan", "up and down*", "a best of zero"]
# lines = [27]
# misconception = "steps-count-improvements"
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
        if self.improves(value):
            self.best = value
            self.best_step = self.step
            self.step += 1
            self.counter = 0
        else:
            self.counter += 1
        return self.counter >= self.patience

    def improves(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "min":
            return value < self.best - self.min_delta
        return value > self.best + self.min_delta
