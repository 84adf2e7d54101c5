"""Values cross with their exact types; nothing but values comes out of bytes, whatever they are."""

from __future__ import annotations

import datetime as dt
import math
import random
import time
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from etude.judge.cage import packing, values
from etude.judge.cage.packing import Ext, PackError
from etude.judge.cage.values import Codec


def refuse(value: object) -> Ext:
    raise TypeError(type(value).__name__)


def no_reference(code: int, _: bytes) -> object:
    raise PackError(str(code))


codec = Codec(refuse, no_reference)
ZONES = st.builds(
    dt.timezone,
    st.timedeltas(dt.timedelta(hours=-23), dt.timedelta(hours=23)).map(
        lambda d: d - d % dt.timedelta(minutes=1)
    ),
)
KEYS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=4)
    | st.tuples(st.integers(), st.text(max_size=2))
)
ATOMS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(10**40), 10**40)
    | st.floats()
    | st.complex_numbers()
    | st.text(max_size=10)
    | st.binary(max_size=10)
    | st.binary(max_size=10).map(bytearray)
    | st.decimals(allow_nan=False)
    | st.fractions()
    | st.dates()
    | st.datetimes(timezones=st.none() | ZONES)
    | st.times(timezones=st.none() | ZONES)
    | st.timedeltas()
    | st.builds(range, st.integers(-99, 99), st.integers(-99, 99), st.integers(1, 9))
    | st.builds(slice, st.integers() | st.none(), st.integers() | st.none())
    | st.sampled_from([..., NotImplemented, int, list, ValueError, KeyError, object])
    | st.sets(KEYS, max_size=4)
    | st.frozensets(KEYS, max_size=4)
    | hnp.arrays(hnp.scalar_dtypes(), hnp.array_shapes(min_dims=0, min_side=0, max_side=3))
    | hnp.arrays(hnp.array_dtypes(hnp.integer_dtypes() | hnp.floating_dtypes()), 2)
    | hnp.from_dtype(np.dtype("f4"))
    | hnp.from_dtype(np.dtype("i2"))
)
VALUES = st.recursive(
    ATOMS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.lists(inner, max_size=4).map(deque)
        | st.lists(inner, max_size=3).map(lambda items: deque(items, 2))
        | st.dictionaries(KEYS, inner, max_size=4)
        | st.dictionaries(KEYS, inner, max_size=4).map(OrderedDict)
        | st.dictionaries(KEYS, inner, max_size=4).map(lambda found: defaultdict(list, found))
        | st.dictionaries(KEYS, st.integers(), max_size=4).map(Counter)
    ),
    max_leaves=12,
)


def same(one: Any, other: Any) -> bool:
    """Equal, of equal types, all the way down; nan is nan."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if isinstance(one, dict):
        pairs = zip(one.items(), other.items(), strict=True)
        return len(one) == len(other) and all(same(a, c) and same(b, d) for (a, b), (c, d) in pairs)
    if isinstance(one, list | tuple | deque):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, set | frozenset):
        return one == other and sorted(map(repr, one)) == sorted(map(repr, other))
    if isinstance(one, float):
        return math.copysign(1, one) == math.copysign(1, other) and (one == other or one != one != other)
    if isinstance(one, complex):
        return same([one.real, one.imag], [other.real, other.imag])
    return bool(one == other) and str(one) == str(other)


@given(VALUES)
@settings(max_examples=150, deadline=None)
def test_round_trip(value: object) -> None:
    data = codec.encode(value)
    back = codec.decode(data)
    assert same(back, value)
    assert codec.encode(back) == data


@given(VALUES)
@settings(max_examples=40, deadline=None)
def test_round_trip_without_the_c_library(value: object) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "packb", packing.python_packb)
        patch.setattr(packing, "unpackb", packing.python_unpackb)
        data = codec.encode(value)
        back = codec.decode(data)
    assert same(back, value)
    assert data == codec.encode(value)


def deep(depth: int, make: Any) -> Any:
    value: Any = 7
    for _ in range(depth):
        value = make(value)
    return value


@pytest.mark.parametrize("depth", [39, 40, 41, 200, 600, 20_000])
@pytest.mark.parametrize(
    "make",
    [
        lambda inner: [inner],
        lambda inner: (inner,),
        lambda inner: {"k": inner},
        lambda inner: deque([inner], 3),
        lambda inner: OrderedDict(k=inner),
        lambda inner: defaultdict(list, k=inner),
        lambda inner: [(inner, {"a": 1})],
    ],
    ids=["list", "tuple", "dict", "deque", "OrderedDict", "defaultdict", "mixed"],
)
def test_depth(depth: int, make: Any) -> None:
    began = time.process_time()
    back, wanted = codec.decode(codec.encode(deep(depth, make))), deep(depth, make)
    for _ in range(depth):
        assert type(back) is type(wanted)
        back, wanted = (next(iter(v.values() if isinstance(v, dict) else v)) for v in (back, wanted))
        if isinstance(back, tuple) and not isinstance(wanted, int) and len(back) == 2:
            back, wanted = back[0], wanted[0]
    assert back == wanted == 7
    assert time.process_time() - began < 5


def test_cycles_and_shared_parts() -> None:
    part: list[Any] = [1]
    whole: list[Any] = [part, part, {"again": part}]
    whole.append(whole)
    back = codec.decode(codec.encode(whole))
    assert back[3] is back
    assert back[0] is back[1] is back[2]["again"]
    counted = codec.irregular
    codec.decode(codec.encode([1, 2]))
    assert codec.irregular == counted


def test_what_cannot_cross() -> None:
    class Own:
        pass

    for value in (Own(), [Own()], lambda: None, type("int", (int,), {}), (1, {2: Own()})):
        with pytest.raises(TypeError):
            codec.encode(value)
    knot: list[Any] = []
    objects = np.empty(1, object)
    objects[0] = knot
    knot.append(objects)
    with pytest.raises(PackError):
        codec.encode(objects)


def test_a_few_bytes_that_stand_for_a_great_deal() -> None:
    nodes = [["list", [at + 1, at + 1]] for at in range(60)] + [["leaf", codec.encode(0)]]
    table = packing.packb([nodes, list(range(60, -1, -1))], refuse)
    with pytest.raises(PackError, match="shared"):
        codec.decode(packing.packb(Ext(values.TABLE, table), refuse))
    with pytest.raises(PackError):
        codec.decode(packing.packb(Ext(values.FRACTION, b"\x01" * 100_000), refuse))
    inner = packing.packb(None, refuse)
    for _ in range(20_000):
        inner = packing.packb(Ext(values.TUPLE, inner), refuse) if len(inner) < 60_000 else inner
    with pytest.raises(PackError):
        codec.decode(inner)


def test_noise_is_refused_or_read() -> None:
    chance = random.Random(2)
    good = [
        codec.encode(value)
        for value in ([1, (2, {3})], {"a": np.ones(2)}, deep(60, lambda v: (v,)), Decimal(1), Fraction(1, 2))
    ]
    refused = 0
    for turn in range(6_000):
        data = bytearray(chance.choice(good))
        if turn % 3 == 0:
            data = bytearray([0xC7, chance.randrange(40), chance.randrange(30)]) + chance.randbytes(30)
        elif turn % 3 == 1:
            del data[chance.randrange(len(data)) :]
        else:
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            codec.decode(bytes(data))
        except PackError:
            refused += 1
    assert 2_000 < refused < 6_000
