"""How many steps a program takes: they are the same each time, and grow as the program's work does."""

from __future__ import annotations

import math
import types
from typing import Any

import numpy as np
import pytest

from etude.judge.cage.counting import StepCounter, TooManySteps

HEAD = """
import bisect, collections, functools, heapq, itertools, math
from collections import deque
import numpy as np
"""


def counter_of(body: str, most: int = 10_000_000) -> tuple[StepCounter, types.ModuleType]:
    counter = StepCounter("solution.py", most)
    module = types.ModuleType("solution")
    counter.load(HEAD + body, module)
    return counter, module


def steps(body: str, *args: Any) -> int:
    counter, module = counter_of(body)
    counter.start()
    try:
        module.f(*args)
    finally:
        counter.stop()
    return counter.steps


def function(expression: str) -> str:
    return f"def f(x):\n    return {expression}\n"


def growth(body: str, make: Any = lambda n: list(range(n)), n: int = 64) -> float:
    """The exponent of n with which the steps grow."""
    one, two, four = (steps(body, make(size)) for size in (n, 2 * n, 4 * n))
    return math.log2((four - two) / (two - one)) if two != one else 0.0


NESTED = """
def f(x):
    found = []
    for a in x:
        for b in x:
            found.append(a + b)
    return found
"""
SEARCHED = """
def f(x):
    seen = []
    for a in x:
        if a not in seen:
            seen.append(a)
    return seen
"""
IN_A_SET = SEARCHED.replace("[]", "set()").replace("append", "add")
INSERTED = "def f(x):\n    found = []\n    for a in x:\n        found.insert(0, a)\n    return found\n"
SLICED = "def f(x):\n    while x:\n        x = x[1:]\n"
POPPED = "def f(x):\n    while x:\n        x.pop()\n"
POPPED_FIRST = "def f(x):\n    while x:\n        x.pop(0)\n"
LEFT = "def f(x):\n    x = deque(x)\n    while x:\n        x.popleft()\n"
GROWN = "def f(x):\n    found = []\n    for a in x:\n        found += [a]\n    return found\n"
JOINED = "def f(x):\n    found = []\n    for a in x:\n        found = found + [a]\n    return found\n"
TEXT = "def f(x):\n    found = ''\n    for a in x:\n        found += 'a'\n    return found\n"
HEAPED = "def f(x):\n    heap = []\n    for a in x:\n        heapq.heappush(heap, a)\n    return heap\n"
HALVED = "def f(x):\n    return bisect.bisect(x, 5)\n"
PARTLY = "def f(x):\n    add = functools.partial(sum, x)\n    return add()\n"
OWN_CLASS = (
    "class Row:\n    def __init__(self, x):\n        self.x = [a for a in x]\ndef f(x):\n    return Row(x)\n"
)
PRODUCTS = "def f(x):\n    return x @ x\n"
EINSUM = "def f(x):\n    return np.einsum('ij,jk->ik', x, x)\n"
CELLS = "def f(x):\n    return (x * 2 + 1).sum(axis=0)\n"
MASKED = "def f(x):\n    return x[x > 0]\n"
VIEWED = "def f(x):\n    return x[1:, :2].T.reshape(-1)\n"

# the program, the exponent of n
LISTS = [
    (function("x[0]"), 0),
    (function("len(x)"), 0),
    (function("x.append(1)"), 0),
    (function("map(abs, x)"), 0),
    (function("sum(x)"), 1),
    (function("sum(map(abs, x))"), 1),
    (function("max(x)"), 1),
    (function("x[::-1]"), 1),
    (function("list(x)"), 1),
    (function("set(x)"), 1),
    (function("[*x]"), 1),
    (function("x + x"), 1),
    (function("x * 2"), 1),
    (function("x == list(x)"), 1),
    (function("-1 in x"), 1),
    (function("x.index(3)"), 1),
    (function("x.count(3)"), 1),
    (function("x.copy()"), 1),
    (function("x.extend(x)"), 1),
    (function("dict(zip(x, x))"), 1),
    (function("list(itertools.islice(iter(x), len(x)))"), 1),
    (function("collections.Counter(x)"), 1),
    (function("[a for a in x]"), 1),
    (function("functools.reduce(lambda a, b: a + b, x, 0)"), 1),
    (function("','.join(str(a) for a in x)"), 1),
    (function("[sum(x) for a in x]"), 2),
    (NESTED, 2),
    (SEARCHED, 2),
    (IN_A_SET, 1),
    (INSERTED, 2),
    (SLICED, 2),
    (POPPED, 1),
    (POPPED_FIRST, 2),
    (LEFT, 1),
    (GROWN, 1),
    (JOINED, 2),
    (TEXT, 2),
    (PARTLY, 1),
    (OWN_CLASS, 1),
]
ARRAYS = [(CELLS, 2), (MASKED, 2), (PRODUCTS, 3), (EINSUM, 3), (VIEWED, 0), (function("np.dot(x, x)"), 3)]


@pytest.mark.parametrize(("body", "exponent"), LISTS)
def test_steps_grow_as_the_work_does(body: str, exponent: int) -> None:
    assert growth(body) == pytest.approx(exponent, abs=0.15)


@pytest.mark.parametrize(("body", "exponent"), ARRAYS)
def test_cells_of_arrays_are_steps(body: str, exponent: int) -> None:
    assert growth(body, lambda n: np.ones((n, n)), 32) == pytest.approx(exponent, abs=0.15)


@pytest.mark.parametrize("body", [function("sorted(x)"), function("x.sort()"), HEAPED])
def test_sorting_takes_a_little_more_than_one_step_for_each_item(body: str) -> None:
    assert 1.02 < growth(body) < 1.5


def test_a_search_by_halves_takes_hardly_more_steps() -> None:
    assert steps(HALVED, list(range(1000))) - steps(HALVED, list(range(10))) == 6


def test_the_same_program_takes_the_same_steps() -> None:
    counter, module = counter_of(NESTED)
    found = []
    for _ in range(3):
        counter.start()
        module.f(list(range(9)))
        counter.stop()
        found.append(counter.steps)
    assert len(set(found)) == 1
    assert found[0] > 81


def test_what_it_gives_is_what_it_gave() -> None:
    """The rewritten program does the same."""
    body = """
import enum

class Shade(enum.Enum):
    DARK = 1

class Base:
    __slots__ = ("items",)
    def __init__(self, items: list[int]) -> None:
        self.items = list(items)
    def __private(self):
        return self.items
    def __add__(self, other):
        return Base(self.items + other.items)
    def show(self):
        return self.__private()

class Derived(Base):
    def __init__(self, *items, **more):
        super().__init__(items, **more)

def f(x):
    a, *rest = x
    pairs = iter(rest)
    grouped = list(zip(pairs, pairs))
    total = 0
    for left, right in grouped:
        total += left * right
    match rest:
        case [first, *_] if first > 0:
            kind = "positive"
        case _:
            kind = "other"
    text = f"{total!r:>6}" + "".join(str(n) for n in rest[1:3])
    chain = 1 < 2 <= 3 != 4
    table = {**dict.fromkeys("ab", 0), "c": [n for n in rest if n % 2 == 0]}
    rest[0:2] = [7, 8]
    gathered = sorted(rest, key=lambda n: -n)
    shared = (Derived(1, 2) + Derived(3)).show()
    names = sorted(name for name in locals() if len(name) > 4)
    return a, grouped, kind, text, chain, table, rest, gathered, shared, Shade.DARK.name, names
"""
    plain: dict[str, Any] = {}
    exec(compile(HEAD + body, "plain", "exec"), plain)
    counter, module = counter_of(body)
    counter.start()
    try:
        came = module.f([1, 2, 3, 4, 5])
    finally:
        counter.stop()
    assert came == plain["f"]([1, 2, 3, 4, 5])


def test_it_ends_after_the_most_steps_whatever_the_program_catches() -> None:
    for caught in ("Exception", "BaseException"):
        body = (
            f"def f(x):\n    while True:\n        try:\n            x += 1\n        except {caught}:\n"
            "            break\n"
        )
        counter, module = counter_of(body, most=5000)
        counter.start()
        try:
            module.f(0)
        except TooManySteps:
            pass
        finally:
            counter.stop()
        assert counter.exceeded
        assert counter.steps <= 5010  # what it catches it with is counted too


def test_what_is_not_known_is_named() -> None:
    counter, module = counter_of(function("np.linalg.inv(x)"))
    counter.start()
    module.f(np.eye(3))
    counter.stop()
    assert counter.unknown == {"inv"}
    assert not counter.sorts


@pytest.mark.parametrize(
    ("expression", "sorts"), [("sorted(x)", True), ("np.sort(x)", True), ("sum(x)", False)]
)
def test_that_something_sorts_is_known(expression: str, sorts: bool) -> None:
    counter, module = counter_of(function(expression))
    counter.start()
    module.f([3, 1, 2])
    counter.stop()
    assert counter.sorts is sorts
