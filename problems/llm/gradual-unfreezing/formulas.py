"""The formulas of the texts, checked with numbers."""

from solution import trainable


def how_many_learn():
    r"""
    \text{number of layers} = \min\left( \left\lfloor \frac{e}{k} \right\rfloor + 1, \; \text{layers that may learn} \right)
    """
    layers = ["a", "b", "c", "d", "e"]
    for epoch in range(12):
        for every in (1, 2, 5):
            yield len(trainable(epoch, layers, every)), min(epoch // every + 1, 5)
            yield len(trainable(epoch, layers, every, {"b", "e"})), min(epoch // every + 1, 3)
