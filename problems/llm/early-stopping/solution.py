import math


class EarlyStopping:
    """Watches a validation score and says when it has not got better for too long."""

    def __init__(self, patience: int, min_delta: float = 0.0, mode: str = "min") -> None:
        if patience < 1:
            raise ValueError(f"patience must be at least 1, got {patience}")
        if min_delta < 0:
            raise ValueError(f"min_delta must not be negative, got {min_delta}")
        if mode not in ("min", "max"):
            raise ValueError(f"mode must be 'min' or 'max', got {mode!r}")
        self.best: float | None = None
        self.best_step: int | None = None
        self._patience = patience
        self._min_delta = min_delta
        self._upwards = mode == "max"
        self._step = 0  # of the score that comes next
        self._fruitless = 0  # scores in a row without an improvement

    def update(self, value: float) -> bool:
        """Take the next score; True when training should stop."""
        if self._improves(value):
            self.best, self.best_step = value, self._step
            self._fruitless = 0
        else:
            self._fruitless += 1
        self._step += 1
        return self._fruitless >= self._patience

    def _improves(self, value: float) -> bool:
        if math.isnan(value):
            return False
        if self.best is None:
            return True
        gain = value - self.best if self._upwards else self.best - value
        return gain > self._min_delta
