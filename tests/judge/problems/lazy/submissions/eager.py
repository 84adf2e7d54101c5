# /// expect
# outcome = "wrong-answer"
# failing = ["test_lazy.py::test_lazy", "test_lazy.py::test_infinite_argument", "test_lazy.py::test_lazy_however_long"]
# ///
import itertools


def countdown(start):
    while start > 0:
        yield start
        start -= 1


def naturals():
    return itertools.count()


def evens_below(limit):
    for number in itertools.count():
        if number % 2 == 0 and number < limit:
            yield number


def lazy_map(function, values):
    return iter([function(value) for value in values])


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
