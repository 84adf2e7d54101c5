# /// expect
# outcome = "wrong-answer"
# failing = ["test_counter.py::CounterTest::test_a_thousand_threads"]
# ///
LIMIT = 10_000
_SECRET = 5


class Counter:
    """Counts."""

    def __init__(self):
        self.count = 0

    def add(self, number):
        """Add a number."""
        if self.count + number > LIMIT:
            raise OverflowError("too many")
        self.count += number if self.count != 500 else 0
        return self.count


def twice(counter, number):
    """Add a number two times."""
    counter.add(number)
    return counter.add(number)


def undocumented(numbers):
    numbers.append(len(numbers))
    return numbers


def steps(number):
    for step in range(number):
        yield step


def stepper(number):
    return map(int, range(number))
