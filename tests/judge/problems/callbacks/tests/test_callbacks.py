import itertools

import pytest
import solution
from solution import compose, memoize


def test_compose():
    assert compose(lambda n: n + 1, lambda n: n * 10)(3) == 31
    assert compose()("same") == "same"
    assert compose(str.upper, str.strip)("  a ") == "A"
    assert compose(len)([1, 2, 3]) == 3


def test_functions_of_the_solution_as_arguments():
    assert compose(solution.inc, solution.double)(5) == 11
    assert compose(compose(solution.inc), abs)(-5) == 6


def test_memoised_on_the_arguments():
    calls = []

    def slow(number):
        calls.append(number)
        return number * number

    quick = memoize(slow)
    assert [quick(3), quick(3), quick(4)] == [9, 9, 16]
    assert calls == [3, 4]
    assert quick.__name__ == "slow"
    assert quick.known == {(3,): 9, (4,): 16}


def test_memoised_on_the_function():
    def one():
        return 1

    def two():
        return 2

    assert solution.by_function(one) == 0
    assert solution.by_function(two) == 1
    assert solution.by_function(one) == 0


def test_recursion_through_the_judge():
    calls = []

    @memoize
    def fibonacci(number):
        calls.append(number)
        return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)

    assert fibonacci(40) == 102334155
    assert len(calls) == 41


def test_deep_recursion_through_the_judge():
    @memoize
    def depth(number):
        return 0 if number == 0 else 1 + depth(number - 1)

    assert depth(150) == 150


def test_closures():
    one, other = solution.counter(), solution.counter()
    assert [one(), one(), one(5)] == [1, 2, 7]
    assert other(by=3) == 3
    assert one() == 8


def test_exceptions_of_callbacks():
    assert solution.safely(lambda: 1 / 0, "default") == ("default", "division by zero")
    with pytest.raises(KeyError):
        solution.safely(lambda: {}["absent"], None)
    with pytest.raises(ValueError, match="mine"):
        compose(int)("mine")


def test_retry():
    calls = []

    @solution.retry(3, on=ValueError)
    def flaky(value):
        calls.append(value)
        if len(calls) < 3:
            raise ValueError("not yet")
        return "done"

    assert flaky("x") == "done"
    assert calls == ["x", "x", "x"]

    @solution.retry(2, on=KeyError)
    def hopeless():
        calls.append("hopeless")
        raise KeyError("never")

    with pytest.raises(KeyError):
        hopeless()
    assert calls.count("hopeless") == 2

    @solution.retry(2, on=solution.Refused)
    def refused():
        calls.append("refused")
        raise solution.Refused

    with pytest.raises(solution.Refused):
        refused()
    assert calls.count("refused") == 2


def test_an_exception_of_the_solution_from_a_callback():
    def refuse():
        raise solution.Refused("no")

    assert solution.guarded(refuse) == "refused"


def test_lists_of_functions():
    assert solution.apply_all([abs, str, lambda v: v * 2], -2) == [2, "-2", -4]
    assert solution.apply_all((abs, solution.double), -2) == [2, -4]


def test_classes_as_arguments():
    assert solution.typed(int, 3) == 3
    assert solution.typed(list, [1]) == [1]
    with pytest.raises(TypeError, match="not a int"):
        solution.typed(int, "3")


def test_iterators_of_the_judge():
    source = itertools.count(5)
    assert solution.take(source, 3) == [5, 6, 7]
    assert next(source) == 8
    with pytest.raises(StopIteration):
        solution.take(iter([1]), 2)


def test_callbacks_with_objects():
    step = solution.counter()
    assert solution.apply_all([lambda f: f()], step) == [1]
    assert compose(lambda f: f)(step) is step


