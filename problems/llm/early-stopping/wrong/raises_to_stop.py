# /// expect
# outcome = "runtime-error"
# fails = ["two scores without*", "up and down*", "nothing but nan"]
# passes = ["small gains*", "nothing seen yet", "a loss that starts*", "no patience"]
# lines = [30]
# misconception = "raises-to-stop"
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
        if self.better(value):
            self.best, self.best_step, self.counter = value, self.step, 0
        else:
            self.counter += 1
        self.step += 1
        if self.counter >= self.patience:
            raise StopIteration
        return False

    def better(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "min":
            return value < self.best - self.min_delta
        return value > self.best + self.min_delta
