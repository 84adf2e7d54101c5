from collections.abc import Set


def trainable(epoch: int, layers: list[str], every: int = 1, frozen: Set[str] = frozenset()) -> set[str]:
    """The names of the layers that may learn in an epoch: the topmost first, one more after every few epochs."""
    if epoch < 0:
        raise ValueError(f"epochs are counted from 0, got {epoch}")
    if every < 1:
        raise ValueError(f"at least one epoch has to pass from layer to layer, got {every}")
    unknown = frozen - set(layers)
    if unknown:
        raise ValueError(f"no layer is called {', '.join(sorted(unknown))}")
    from_the_top = [name for name in reversed(layers) if name not in frozen]
    return set(from_the_top[: epoch // every + 1])
