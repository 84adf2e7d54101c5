"""No count at all: how long nothing has improved is the distance to the best step."""

from dataclasses import dataclass, field
from math import isnan


@dataclass
class EarlyStopping:
    patience: int
    min_delta: float = 0.0
    mode: str = "min"
    best: float | None = field(default=None, init=False)
    best_step: int | None = field(default=None, init=False)
    _seen: int = field(default=0, init=False)

    def __post_init__(self):
        if self.patience < 1 or self.min_delta < 0:
            raise ValueError(f"patience {self.patience}, min_delta {self.min_delta}")
        if self.mode not in ("min", "max"):
            raise ValueError(self.mode)

    def update(self, value):
        if self._is_better(value):
            self.best, self.best_step = value, self._seen
        self._seen += 1
        since = self._seen if self.best_step is None else self._seen - 1 - self.best_step
        return since >= self.patience

    def _is_better(self, value):
        if isnan(value) or self.best is None:
            return not isnan(value)
        if self.mode == "max":
            return value - self.min_delta > self.best
        return value + self.min_delta < self.best
