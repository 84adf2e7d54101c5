import datetime
import math
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction

import pytest
from solution import identity, swallow

ZONE = datetime.timezone(datetime.timedelta(hours=-3, minutes=-30))

VALUES = [
    None, True, False, 0, 1, -1, 127, 128, -32, -33, 255, 256, 65535, 65536, 2**31, -(2**31), 2**63 - 1, 2**63, 2**64 - 1,
    2**64, -(2**63), -(2**63) - 1, 2**1000, -(3**700), 0.0, 1.5, -2.25, 1e308, 5e-324, math.inf, -math.inf, 1 + 2j, -1j,
    "", "a", "x" * 31, "x" * 32, "x" * 70000, "naïve ß 漢字 🙂", "\ud800", "nul\0", b"", b"\x00\xff", b"y" * 300, bytearray(b"abc"),
    [], [1], [[]], list(range(20)), (), (1,), (1, (2, (3,))), set(), {1}, {(1, 2), (3,)}, frozenset(), frozenset({1, "a"}),
    {}, {1: 2}, {"a": [1, {"b": (2,)}]}, {(1, 2): "t", None: "n", 1.5: "f", frozenset({1}): "s"}, {"b": 1, "a": 2},
    range(3), range(5, 0, -2), slice(1, None, 2), ..., NotImplemented, deque([1, 2]), deque([1], maxlen=3), OrderedDict(b=1, a=2),
    Counter("hello"), defaultdict(int, a=1), defaultdict(list, {"a": [1]}), Decimal("1.10"), Decimal("-0E-7"), Fraction(3, 7),
    datetime.datetime(2024, 2, 29, 12, 30, 15, 999), datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc),
    datetime.datetime(2024, 2, 29, tzinfo=ZONE), datetime.date(1, 1, 1), datetime.time(23, 59, 59, 5),
    datetime.time(1, 2, tzinfo=ZONE), datetime.timedelta(days=-1, seconds=5, microseconds=7),
]  # fmt: skip


def same(one, other):
    assert type(one) is type(other)
    assert one == other
    if isinstance(one, dict):
        assert list(one) == list(other)
        for key, twin in zip(one, other):
            same(key, twin)
            same(one[key], other[twin])
    elif isinstance(one, (list, tuple, deque)):
        for item, twin in zip(one, other):
            same(item, twin)


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_comes_back_as_it_went(value):
    same(identity(value), value)


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_arrives_as_it_is(value):
    assert swallow(value) == type(value).__name__


def test_details():
    assert math.isnan(identity(math.nan))
    assert math.copysign(1, identity(-0.0)) == -1
    assert identity(deque([1], maxlen=3)).maxlen == 3
    assert identity(defaultdict(list)).default_factory is list
    assert identity(datetime.time(1, tzinfo=ZONE)).tzinfo == ZONE
    assert identity(datetime.datetime(2024, 1, 1, tzinfo=ZONE)).utcoffset() == ZONE.utcoffset(None)
    assert str(identity(Decimal("1.10"))) == "1.10"


@pytest.mark.parametrize("make", [lambda v: [v], lambda v: (v,), lambda v: {"k": v}, lambda v: deque([v]),
                                  lambda v: defaultdict(int, {"k": v})], ids=["list", "tuple", "dict", "deque", "defaultdict"])
@pytest.mark.parametrize("depth", [39, 45, 100, 500])
def test_nested(make, depth):
    value = 7
    for _ in range(depth):
        value = make(value)
    same(identity(value), value)


@pytest.mark.parametrize("make", [lambda v: [v], lambda v: (v,), lambda v: {"k": v}], ids=["list", "tuple", "dict"])
def test_five_thousand_deep(make):
    value = 7
    for _ in range(5000):
        value = make(value)
    value, depth = identity(value), 0
    while value != 7 if isinstance(value, int) else True:
        (value,) = value.values() if isinstance(value, dict) else value
        depth += 1
        if depth == 5000:
            break
    assert value == 7


def test_cycles():
    cycle = [1]
    cycle.append(cycle)
    back = identity(cycle)
    assert back[0] == 1
    assert back[1] is back
    knot = {"self": None}
    knot["self"] = [knot]
    back = identity(knot)
    assert back["self"][0] is back


def test_shared_parts_of_a_cycle():
    part = [1]
    whole = [part, part]
    whole.append(whole)
    back = identity(whole)
    assert back[0] is back[1]
    assert back[2] is back


@pytest.mark.parametrize("kind", [int, str, list, dict, tuple, set, float, bool, bytes, object, ValueError, KeyError])
def test_classes_of_python(kind):
    assert identity(kind) is kind


def test_keywords():
    assert identity(value=[1]) == [1]
