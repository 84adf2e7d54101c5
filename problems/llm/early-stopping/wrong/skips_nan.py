# /// expect
# outcome = "wrong-answer"
# fails = ["an accuracy that becomes nan", "nothing but nan", "nan before*"]
# passes = ["two scores without*", "small gains*", "up and down*"]
# lines = [25]
# misconception = "nan-is-skipped"
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
            return False
        step = self.step
        self.step += 1
        if self.best is None or self.improved(value):
            self.best, self.best_step, self.counter = value, step, 0
            return False
        self.counter += 1
        return self.counter >= self.patience

    def improved(self, value):
        if self.mode == "min":
            return self.best - value > self.min_delta
        return value - self.best > self.min_delta
