# /// expect
# outcome = "wrong-answer"
# fails = ["a best of zero", "a loss that starts*"]
# passes = ["nothing seen yet", "nothing but nan", "no patience"]
# lines = [21, 24, 34]
# misconception = "steps-from-one"
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
        self.step += 1
        if math.isnan(value):
            self.counter += 1
            return self.counter >= self.patience
        if self.best is not None:
            gain = value - self.best if self.mode == "max" else self.best - value
            if gain <= self.min_delta:
                self.counter += 1
                return self.counter >= self.patience
        self.best = value
        self.best_step = self.step
        self.counter = 0
        return False
