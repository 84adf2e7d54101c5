# /// expect
# outcome = "wrong-answer"
# fails = ["two scores without*", "an improvement after the end"]
# passes = ["up and down*", "nothing but nan", "a loss that starts*"]
# lines = [25]
# misconception = "ties-improve"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("settings")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = self.best_step = None
        self.since = 0
        self.calls = 0

    def update(self, value):
        if math.isnan(value):
            self.since += 1
        elif self.best is None or self.gain(value) >= self.min_delta:
            self.best = value
            self.best_step = self.calls
            self.since = 0
        else:
            self.since += 1
        self.calls += 1
        return self.since >= self.patience

    def gain(self, value):
        return self.best - value if self.mode == "min" else value - self.best
