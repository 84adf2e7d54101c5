"""The formulas of the texts, checked with numbers."""

from solution import RingBuffer


def length():
    r"""n = \min(a, c)"""
    for capacity in range(1, 5):
        buffer = RingBuffer(capacity)
        for appended in range(12):
            yield len(buffer), min(appended, capacity)
            buffer.append("item")
