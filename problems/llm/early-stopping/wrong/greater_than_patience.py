# /// expect
# outcome = "wrong-answer"
# fails = ["two scores without*", "nothing but nan", "up and down*"]
# passes = ["small gains*", "nothing seen yet", "scores below zero*", "no patience", "a nan before*"]
# lines = [32]
# misconception = "one-too-patient"
# ///
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience <= 0:
            raise ValueError("patience has to be positive")
        if min_delta < 0:
            raise ValueError("min_delta has to be 0 or more")
        if mode not in {"min", "max"}:
            raise ValueError(f"no such mode: {mode}")
        self.patience, self.min_delta = patience, min_delta
        self.sign = 1 if mode == "max" else -1
        self.best, self.best_step = None, None
        self.count, self.step = 0, 0

    def update(self, value):
        if not math.isnan(value) and (
            self.best is None or self.sign * (value - self.best) > self.min_delta
        ):
            self.best, self.best_step, self.count = value, self.step, 0
        else:
            self.count += 1
        self.step += 1
        return self.count > self.patience
