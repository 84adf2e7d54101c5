# /// expect
# outcome = "wrong-answer"
# fails = ["two scores without*", "up and down*"]
# passes = ["nothing seen yet", "no patience", "an unknown mode"]
# lines = [36]
# misconception = "counts-before-it-looks"
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
        self.left = patience
        self.step = 0

    def update(self, value):
        if math.isnan(value):
            improved = False
        elif self.best is None:
            improved = True
        elif self.mode == "min":
            improved = value < self.best - self.min_delta
        else:
            improved = value > self.best + self.min_delta
        if improved:
            self.best = value
            self.best_step = self.step
            self.left = self.patience
        self.left -= 1
        self.step += 1
        return self.left <= 0
