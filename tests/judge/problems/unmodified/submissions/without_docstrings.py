# /// expect
# outcome = "wrong-answer"
# failing = ["test_counter.py::CounterTest::test_docstrings_are_the_learners"]
# ///
LIMIT = 10_000
_SECRET = 5


class Counter:

    def __init__(self):
        self.count = 0

    def add(self, number):
        if self.count + number > LIMIT:
            raise OverflowError("too many")
        self.count += number
        return self.count


def twice(counter, number):
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
