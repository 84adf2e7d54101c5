class EarlyStopping:
    """Watches a validation score and says when it has not got better for too long."""

    def __init__(self, patience: int, min_delta: float = 0.0, mode: str = "min") -> None:
        self.best: float | None = None
        self.best_step: int | None = None
        raise NotImplementedError

    def update(self, value: float) -> bool:
        """Take the next score; True when training should stop."""
        raise NotImplementedError
