"""Every step of a long random life, compared with what a bounded deque does."""

import random
from collections import deque

import pytest
from solution import RingBuffer


def live(capacity, steps):
    """Append random numbers and yield after each what buffer and deque hold: length, walk, every index."""
    model = deque(maxlen=capacity)
    draw = random.Random(capacity)
    buffer = RingBuffer(capacity)
    for _ in range(steps):
        item = draw.randrange(1000)
        model.append(item)
        buffer.append(item)
        expected = (len(model), list(model), [model[i] for i in range(-len(model), len(model))])
        got = (len(buffer), list(buffer), [buffer[i] for i in range(-len(model), len(model))])
        yield got, expected


@pytest.mark.parametrize("capacity", [1, 2, 3, 5])
def test_lives_like_a_bounded_deque(capacity):
    for step, (got, expected) in enumerate(live(capacity, steps=3 * capacity + 2), start=1):
        assert got == expected, f"capacity {capacity}, after {step} appends"


@pytest.mark.parametrize("appended", [0, 1, 2, 3, 4, 8])
def test_the_indexes_end_where_the_items_end(appended):
    buffer = RingBuffer(3)
    for item in range(appended):
        buffer.append(item)
    held = min(appended, 3)
    for index in (held, held + 1, held + 3, -held - 1, -held - 2, -held - 4):
        with pytest.raises(IndexError):
            buffer[index]


@pytest.mark.parametrize("capacity", [0, -1, -10])
def test_a_buffer_without_room_is_refused(capacity):
    with pytest.raises(ValueError):
        RingBuffer(capacity)


def test_a_walk_ends_and_can_be_repeated():
    buffer = RingBuffer(2)
    buffer.append("only")
    assert [list(buffer), list(buffer)] == [["only"], ["only"]]
