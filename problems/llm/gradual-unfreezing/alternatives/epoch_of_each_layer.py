"""Asks each layer from which epoch on it learns, instead of counting how many may learn."""

from itertools import count


def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epochs are counted from 0, and at least one has to pass between layers")
    if not frozen <= set(layers):
        raise ValueError("a frozen layer that does not exist")
    starts = count(0, every)
    joins = {name: next(starts) for name in layers[::-1] if name not in frozen}
    return {name for name, start in joins.items() if start <= epoch}
