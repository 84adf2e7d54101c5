# /// expect
# outcome = "wrong-answer"
# fails = ["an accuracy that becomes nan", "nothing but nan"]
# passes = ["two scores without*", "small gains*", "up and down*"]
# lines = [36, 38, 39]
# misconception = "nan-wins"
# ///
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if min_delta < 0:
            raise ValueError("min_delta must not be negative")
        if mode not in ("min", "max"):
            raise ValueError("mode must be 'min' or 'max'")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.best = None
        self.best_step = None
        self.count = 0
        self.step = 0

    def update(self, value):
        if self.worse(value):
            self.count += 1
        else:
            self.best = value
            self.best_step = self.step
            self.count = 0
        self.step += 1
        return self.count >= self.patience

    def worse(self, value):
        if self.best is None:
            return False
        if self.mode == "min":
            return value >= self.best - self.min_delta
        return value <= self.best + self.min_delta
