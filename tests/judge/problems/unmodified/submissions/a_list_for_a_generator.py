# /// expect
# outcome = "wrong-answer"
# failing = ["test_counter.py::CounterTest::test_a_generator_is_one"]
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
        self.count += number
        return self.count


def twice(counter, number):
    """Add a number two times."""
    counter.add(number)
    return counter.add(number)


def undocumented(numbers):
    numbers.append(len(numbers))
    return numbers


def steps(number):
    return list(range(number))


def stepper(number):
    return map(int, range(number))
