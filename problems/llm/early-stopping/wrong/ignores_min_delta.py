# /// expect
# outcome = "wrong-answer"
# fails = ["a gain has to be*", "small gains add up", "a gain of exactly*"]
# passes = ["two scores without*", "up and down*", "nothing but nan", "a negative min_delta"]
# lines = [26]
# misconception = "min-delta-unused"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.better = min if mode == "min" else max
        self.best = None
        self.best_step = None
        self.wait = 0
        self.epoch = 0

    def update(self, value):
        improved = False
        if not math.isnan(value):
            improved = self.best is None or (value != self.best and self.better(value, self.best) == value)
        if improved:
            self.best, self.best_step, self.wait = value, self.epoch, 0
        else:
            self.wait += 1
        self.epoch += 1
        return self.wait >= self.patience
