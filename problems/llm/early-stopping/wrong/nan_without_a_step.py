# /// expect
# outcome = "wrong-answer"
# fails = ["nan before the first number"]
# passes = ["two scores without*", "nothing but nan", "an accuracy that*", "up and down*"]
# lines = [26, 27]
# misconception = "nan-has-a-step"
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
        self.step = -1

    def update(self, value):
        if math.isnan(value):
            self.counter += 1
            return self.counter >= self.patience
        self.step += 1
        if self.best is None:
            improved = True
        elif self.mode == "min":
            improved = value < self.best - self.min_delta
        else:
            improved = value > self.best + self.min_delta
        if improved:
            self.best, self.best_step, self.counter = value, self.step, 0
            return False
        self.counter += 1
        return self.counter >= self.patience
