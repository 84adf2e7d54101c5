from collections.abc import Set


def trainable(epoch: int, layers: list[str], every: int = 1, frozen: Set[str] = frozenset()) -> set[str]:
    """The names of the layers that may learn in an epoch: the topmost first, one more after every few epochs."""
    raise NotImplementedError
