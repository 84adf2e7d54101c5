# /// expect
# outcome = "wrong-answer"
# fails = ["up and down above the best"]
# passes = ["nothing seen yet", "a loss that starts*", "no patience", "an unknown mode"]
# lines = [20, 30, 32, 34]
# misconception = "compares-with-the-last"
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
        self.last = None
        self.step = 0
        self.bad = 0

    def update(self, value):
        if math.isnan(value):
            better = False
        elif self.last is None:
            better = True
        elif self.mode == "min":
            better = value < self.last - self.min_delta
        else:
            better = value > self.last + self.min_delta
        if not math.isnan(value):
            self.last = value
        if better:
            self.best = value
            self.best_step = self.step
            self.bad = 0
        else:
            self.bad += 1
        self.step += 1
        return self.bad >= self.patience
