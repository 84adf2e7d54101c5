# /// expect
# outcome = "accepted"
# passed = 15
# ///
import itertools


class countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.start <= 0:
            raise StopIteration
        self.start -= 1
        return self.start + 1


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
