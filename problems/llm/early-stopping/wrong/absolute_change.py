# /// expect
# outcome = "wrong-answer"
# fails = ["up and down*", "two scores without*"]
# passes = ["nothing seen yet", "nothing but nan", "a loss that starts*", "small gains*"]
# lines = [24]
# misconception = "size-of-the-change"
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
        changed = self.best is None or abs(value - self.best) > self.min_delta
        if changed and not math.isnan(value):
            self.best = value
            self.best_step = self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        return self.counter >= self.patience
