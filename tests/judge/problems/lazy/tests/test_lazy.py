import itertools

import pytest
import solution
from solution import countdown


def test_whole():
    assert list(countdown(4)) == [4, 3, 2, 1]
    assert list(countdown(0)) == []
    assert sum(countdown(200)) == 20100
    assert iter(gen := countdown(1)) is gen


def test_infinite():
    assert list(itertools.islice(solution.naturals(), 5)) == [0, 1, 2, 3, 4]
    for number in solution.naturals():
        if number == 70:
            break


def test_no_more_is_drawn_than_is_asked_for():
    evens = solution.evens_below(10)
    assert list(itertools.islice(evens, 5)) == [0, 2, 4, 6, 8]


def test_lazy():
    seen = []
    mapped = solution.lazy_map(lambda value: seen.append(value) or value * 2, iter(range(10)))
    assert seen == []
    assert next(mapped) == 0
    assert seen == [0]
    assert next(mapped) == 2
    assert next(mapped) == 4
    assert seen == [0, 1, 2]


def test_infinite_argument():
    source = itertools.count(1)
    mapped = solution.lazy_map(lambda value: value * value, source)
    assert [next(mapped) for _ in range(3)] == [1, 4, 9]
    assert next(source) == 4


def test_generator_argument():
    assert list(solution.flatten(item for item in [1, [2], (3, [4])])) == [1, 2, 3, 4]
    assert list(solution.pairs(iter("abcd"))) == [("a", "b"), ("c", "d")]
    assert list(solution.pairs([1, 2, 3])) == [(1, 2)]


def test_fails_in_the_middle():
    drawn = []
    with pytest.raises(ValueError, match="after 3"):
        for item in solution.fails_at(3):
            drawn.append(item)
    assert drawn == [0, 1, 2]


def test_two_at_a_time():
    one, other = countdown(3), countdown(3)
    assert next(one) == 3
    assert next(other) == 3
    assert list(zip(one, other)) == [(2, 2), (1, 1)]


def test_send():
    average = solution.averager()
    assert next(average) is None
    assert average.send(10) == 10
    assert average.send(20) == 15
    average.close()
    with pytest.raises(StopIteration):
        next(average)


def test_long():
    assert sum(countdown(5000)) == 12502500
    drawn = solution.fails_at(100)
    assert sum(itertools.islice(drawn, 100)) == 4950
    with pytest.raises(ValueError, match="after 100"):
        next(drawn)
    assert list(drawn) == []


def test_lazy_however_long():
    seen = []
    mapped = solution.lazy_map(lambda value: seen.append(value) or value, iter(range(200)))
    assert sum(itertools.islice(mapped, 100)) == 4950
    assert len(seen) == 100
