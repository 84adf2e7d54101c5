# /// expect
# outcome = "wrong-answer"
# fails = ["an accuracy that becomes nan", "scores below zero*", "a gain of exactly*"]
# passes = ["two scores without*", "small gains*", "nothing but nan", "an unknown mode"]
# lines = [24]
# misconception = "mode-unused"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.best = None
        self.best_step = None
        self.counter = 0
        self.step = 0

    def update(self, value):
        first = self.best is None and not math.isnan(value)
        if first or (self.best is not None and value < self.best - self.min_delta):
            self.best = value
            self.best_step = self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience
