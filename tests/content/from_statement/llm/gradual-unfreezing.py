from collections.abc import Set


def trainable(epoch: int, layers: list[str], every: int = 1, frozen: Set[str] = frozenset()) -> set[str]:
    """The names of the layers that may learn in an epoch: the topmost first, one more after every few epochs."""
    if epoch < 0:
        raise ValueError(f"epoch must be at least 0, got {epoch}")
    if every < 1:
        raise ValueError(f"every must be at least 1, got {every}")
    known = set(layers)
    for name in frozen:
        if name not in known:
            raise ValueError(f"no layer is called {name}")
    candidates = [name for name in layers if name not in frozen]
    count = epoch // every + 1  # at least 1, so the slice below never means "all" by accident
    return set(candidates[-count:])
