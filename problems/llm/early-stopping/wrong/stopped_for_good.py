# /// expect
# outcome = "wrong-answer"
# fails = ["an improvement after the end"]
# passes = ["two scores without*", "an improvement starts*", "nothing but nan"]
# lines = [37, 38]
# misconception = "stops-for-good"
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
        self.should_stop = False

    def update(self, value):
        if math.isnan(value):
            self.counter += 1
        elif self.best is None or (
            value < self.best - self.min_delta if self.mode == "min" else value > self.best + self.min_delta
        ):
            self.best = value
            self.best_step = self.step
            self.counter = 0
        else:
            self.counter += 1
        self.step += 1
        if self.counter >= self.patience:
            self.should_stop = True
        return self.should_stop
