class EarlyStopping:
    """Watches a validation score and says when it has not got better for too long."""

    def __init__(self, patience: int, min_delta: float = 0.0, mode: str = "min") -> None:
        if patience < 1:
            raise ValueError(f"patience must be at least 1, got {patience}")
        if not min_delta >= 0:
            raise ValueError(f"min_delta must be at least 0, got {min_delta}")
        if mode not in ("min", "max"):
            raise ValueError(f'mode must be "min" or "max", got {mode!r}')
        self.best: float | None = None
        self.best_step: int | None = None
        self._patience = patience
        self._min_delta = min_delta
        self._mode = mode
        self._step = 0
        self._waited = 0

    def _improves(self, value: float) -> bool:
        if value != value:  # nan
            return False
        if self.best is None:
            return True
        if self._mode == "min":
            return value < self.best - self._min_delta
        return value > self.best + self._min_delta

    def update(self, value: float) -> bool:
        """Take the next score; True when training should stop."""
        if self._improves(value):
            self.best = value
            self.best_step = self._step
            self._waited = 0
        else:
            self._waited += 1
        self._step += 1
        return self._waited >= self._patience
