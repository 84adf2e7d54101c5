# /// expect
# outcome = "wrong-answer"
# fails = ["two watchers share nothing"]
# passes = ["nothing seen yet", "no patience", "an unknown mode"]
# lines = [12, 23]
# misconception = "counts-in-the-class"
# ///
import math


class EarlyStopping:
    state = {"fruitless": 0}

    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.step = 0
        self.state["fruitless"] = 0

    def update(self, value):
        if self.better(value):
            self.best, self.best_step = value, self.step
            self.state["fruitless"] = 0
        else:
            self.state["fruitless"] += 1
        self.step += 1
        return self.state["fruitless"] >= self.patience

    def better(self, value):
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        if self.mode == "min":
            return value < self.best - self.min_delta
        return value > self.best + self.min_delta
