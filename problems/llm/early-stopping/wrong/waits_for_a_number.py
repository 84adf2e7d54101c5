# /// expect
# outcome = "wrong-answer"
# fails = ["nothing but nan"]
# passes = ["two scores without*", "an accuracy that*", "nan before*", "small gains*"]
# lines = [27, 28]
# misconception = "fruitless-before-the-first"
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
        self.step = -1

    def update(self, value):
        self.step += 1
        if not math.isnan(value) and (self.best is None or self.gain(value) > self.min_delta):
            self.best = value
            self.best_step = self.step
        if self.best_step is None:
            return False
        return self.step - self.best_step >= self.patience

    def gain(self, value):
        return (value - self.best) * (1 if self.mode == "max" else -1)
