# /// expect
# outcome = "wrong-answer"
# fails = ["a gain has to be*", "small gains add up"]
# passes = ["two scores without*", "up and down*", "a best of zero"]
# lines = [32, 34]
# misconception = "min-delta-the-wrong-way"
# ///
from math import isnan


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if min_delta < 0:
            raise ValueError("min_delta must be at least 0")
        if mode not in ("min", "max"):
            raise ValueError("mode must be min or max")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.stale = 0
        self.n = 0

    def update(self, value):
        improved = False
        if not isnan(value):
            if self.best is None:
                improved = True
            elif self.mode == "min" and value < self.best + self.min_delta:
                improved = True
            elif self.mode == "max" and value > self.best - self.min_delta:
                improved = True
        if improved:
            self.best = value
            self.best_step = self.n
            self.stale = 0
        else:
            self.stale += 1
        self.n += 1
        return self.stale >= self.patience
