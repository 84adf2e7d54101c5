# /// expect
# outcome = "wrong-answer"
# fails = ["two scores without*", "a loss that starts*", "nothing but nan"]
# passes = ["nothing seen yet", "no patience", "an unknown mode"]
# lines = [36, 37]
# misconception = "none-for-false"
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
        improved = not math.isnan(value)
        if improved and self.best is not None:
            if self.mode == "min":
                improved = value < self.best - self.min_delta
            else:
                improved = value > self.best + self.min_delta
        self.counter += 1
        if improved:
            self.counter = 0
            self.best = value
            self.best_step = self.step
        self.step += 1
        if self.counter >= self.patience:
            return True
