# /// expect
# outcome = "runtime-error"
# fails = ["nothing seen yet"]
# passes = ["no patience", "an unknown mode"]
# lines = [18, 19]
# misconception = "attribute-called-otherwise"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best_score = None
        self.best_epoch = None
        self.counter = 0
        self.epoch = 0

    def update(self, score):
        if self.improves(score):
            self.best_score = score
            self.best_epoch = self.epoch
            self.counter = 0
        else:
            self.counter += 1
        self.epoch += 1
        return self.counter >= self.patience

    def improves(self, score):
        if math.isnan(score):
            return False
        if self.best_score is None:
            return True
        if self.mode == "max":
            return score - self.best_score > self.min_delta
        return self.best_score - score > self.min_delta
