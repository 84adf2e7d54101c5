"""The state lives in the local variables of a generator, which is sent one score after the other."""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min"):
        if patience < 1:
            raise ValueError("no patience")
        if min_delta < 0:
            raise ValueError("a negative min_delta")
        if mode not in ("min", "max"):
            raise ValueError("an unknown mode")
        self.best = self.best_step = None
        self._watch = self._run(patience, min_delta, 1 if mode == "max" else -1)
        next(self._watch)

    def _run(self, patience, min_delta, sign):
        step, deadline, stop = 0, patience - 1, False
        while True:
            value = yield stop
            first = self.best is None and value == value  # nan is the only value that differs from itself
            if first or (self.best is not None and sign * value > sign * self.best + min_delta):
                self.best, self.best_step = value, step
                deadline = step + patience
            stop = step >= deadline
            step += 1

    def update(self, value):
        return self._watch.send(value)
