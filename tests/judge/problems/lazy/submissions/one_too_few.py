# /// expect
# outcome = "wrong-answer"
# failing = ["whole", "the generator itself", "test_lazy.py::test_whole", "test_lazy.py::test_two_at_a_time", "test_lazy.py::test_long"]
# ///
import itertools


def countdown(start):
    while start > 1:
        yield start
        start -= 1


def naturals():
    return itertools.count()


def evens_below(limit):
    for number in itertools.count():
        if number % 2 == 0 and number < limit:
            yield number


def lazy_map(function, values):
    for value in values:
        yield function(value)


def flatten(values):
    for value in values:
        if isinstance(value, (list, tuple)):
            yield from flatten(value)
        else:
            yield value


def fails_at(count):
    yield from range(count)
    raise ValueError(f"after {count}")


def pairs(values):
    iterator = iter(values)
    return zip(iterator, iterator)


def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count
