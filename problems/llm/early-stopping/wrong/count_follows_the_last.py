# /// expect
# outcome = "wrong-answer"
# fails = ["up and down above the best"]
# passes = ["small gains*", "an improvement starts*", "nothing but nan", "nan before*"]
# lines = [31]
# misconception = "compares-with-the-last"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.sign = 1 if mode == "max" else -1
        self.best = None
        self.best_step = None
        self.previous = None
        self.worse_in_a_row = 0
        self.step = 0

    def update(self, value):
        if math.isnan(value):
            self.worse_in_a_row += 1
            self.step += 1
            return self.worse_in_a_row >= self.patience
        if self.best is None or self.sign * (value - self.best) > self.min_delta:
            self.best, self.best_step = value, self.step
        if self.previous is None or self.sign * (value - self.previous) > self.min_delta:
            self.worse_in_a_row = 0
        else:
            self.worse_in_a_row += 1
        self.previous = value
        self.step += 1
        return self.worse_in_a_row >= self.patience
