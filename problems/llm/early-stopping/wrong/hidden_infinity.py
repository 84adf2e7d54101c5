# /// expect
# outcome = "wrong-answer"
# fails = ["a loss that starts at infinity"]
# passes = ["two scores without*", "an accuracy that*", "scores below zero*", "nothing seen yet", "nothing but nan"]
# lines = [15, 23]
# misconception = "starts-at-infinity"
# ///
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1 or min_delta < 0 or mode not in ("min", "max"):
            raise ValueError("bad settings")
        self.patience = patience
        self.min_delta = min_delta
        self.flip = mode == "max"
        self.goal = float("inf")
        self.best = None
        self.best_step = None
        self.bad = 0
        self.steps = 0

    def update(self, value):
        cost = -value if self.flip else value
        if cost < self.goal - self.min_delta:
            self.goal = cost
            self.best = value
            self.best_step = self.steps
            self.bad = 0
        else:
            self.bad += 1
        self.steps += 1
        return self.bad >= self.patience
