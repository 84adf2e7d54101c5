"""Recursion: the topmost layer that may learn, and what the layers below it would do one block of epochs ago."""


def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0:
        raise ValueError("a negative epoch")
    if every < 1:
        raise ValueError("every must be positive")
    for name in frozen:
        if name not in layers:
            raise ValueError(f"unknown layer {name!r}")
    return thaw(epoch, layers, every, frozen)


def thaw(epoch, layers, every, frozen):
    if epoch < 0 or not layers:
        return set()
    *below, top = layers
    if top in frozen:
        return thaw(epoch, below, every, frozen)
    return {top} | thaw(epoch - every, below, every, frozen)
