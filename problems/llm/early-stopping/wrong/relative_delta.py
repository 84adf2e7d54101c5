# /// expect
# outcome = "wrong-answer"
# fails = ["small gains add up", "a gain of exactly*"]
# passes = ["two scores without*", "nothing but nan", "up and down*"]
# lines = [17, 29, 31]
# misconception = "relative-delta"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.mode = mode
        self.factor = 1 - min_delta if mode == "min" else 1 + min_delta
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        if math.isnan(value):
            improved = False
        elif self.best is None:
            improved = True
        elif self.mode == "min":
            improved = value < self.best * self.factor
        else:
            improved = value > self.best * self.factor
        if improved:
            self.best, self.best_step, self.counter = value, self.step, 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience
