# /// expect
# outcome = "wrong-answer"
# fails = ["small gains add up"]
# passes = ["two scores without*", "up and down*", "an improvement starts*", "nothing but nan"]
# lines = [29, 30, 31]
# misconception = "best-moves-with-every-gain"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("settings")
        self.patience = patience
        self.min_delta = min_delta
        self.sign = -1 if mode == "min" else 1
        self.best = None
        self.best_step = None
        self.count = 0
        self.step = -1

    def update(self, value):
        self.step += 1
        if math.isnan(value):
            self.count += 1
            return self.count >= self.patience
        gain = math.inf if self.best is None else self.sign * (value - self.best)
        if gain > 0:
            self.best = value
            self.best_step = self.step
        self.count = 0 if gain > self.min_delta else self.count + 1
        return self.count >= self.patience
