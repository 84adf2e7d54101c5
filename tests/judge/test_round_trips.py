"""Plain data comes out of the codec as it went in, types and shared parts included."""

from __future__ import annotations

import math
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import UTC
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from etude.judge.answer import write_back
from etude.judge.cage import packing
from etude.judge.cage.packing import Ext, PackError
from etude.judge.cage.tables import has_shared_parts
from etude.judge.cage.values import Codec


def nothing(value: object) -> Ext:
    raise TypeError(type(value).__name__)


def unknown(code: int, _: bytes) -> Any:
    raise PackError(f"unknown extension {code}")


CODEC = Codec(nothing, unknown)
ATOMS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-(2**600), 2**600),
    st.floats(),
    st.complex_numbers(),
    st.text(st.characters()),
    st.binary(),
    st.decimals(allow_nan=False),
    st.fractions(),
    st.datetimes(timezones=st.none() | st.just(UTC)),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.builds(range, st.integers(-99, 99), st.integers(-99, 99), st.integers(1, 9)),
    st.sampled_from([..., NotImplemented, int, ValueError]),
)
KEYS = st.recursive(
    ATOMS.filter(lambda value: value == value),  # nan is a key that nobody finds again
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.frozensets(inner, max_size=3),
    max_leaves=4,
)


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Containers of such values."""
    return st.one_of(
        st.lists(inner, max_size=5),
        st.lists(inner, max_size=5).map(tuple),
        st.dictionaries(KEYS, inner, max_size=4),
        st.dictionaries(KEYS, inner, max_size=4).map(OrderedDict),
        st.dictionaries(st.text(), inner, max_size=4).map(lambda items: defaultdict(list, items)),
        st.sets(KEYS, max_size=4),
        st.lists(st.text(), max_size=4).map(Counter),
        st.builds(deque, st.lists(inner, max_size=4), st.none() | st.integers(0, 6)),
    )


def with_shared_parts(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Containers in which some parts are there more than once."""
    return st.one_of(
        containers(inner),
        inner.map(lambda value: [value, value]),
        inner.map(lambda value: {"one": value, "two": (value, [value])}),
    )


LEAVES = ATOMS | st.binary().map(bytearray)
TREES = st.recursive(LEAVES, containers, max_leaves=12)
VALUES = st.recursive(LEAVES, with_shared_parts, max_leaves=12)


def check(one: Any, other: Any) -> None:
    """Whether two values are the same, types, order, signs of zero and all."""
    assert type(one) is type(other)
    if isinstance(one, float):
        assert math.copysign(1, one) == math.copysign(1, other) or math.isnan(one)
        assert one == other or (math.isnan(one) and math.isnan(other))
    elif isinstance(one, complex):
        check(one.real, other.real)
        check(one.imag, other.imag)
    elif isinstance(one, Decimal):
        assert str(one) == str(other)
    elif isinstance(one, dict):
        check(list(one), list(other))
        check(list(one.values()), list(other.values()))
        assert getattr(one, "default_factory", None) is getattr(other, "default_factory", None)
    elif isinstance(one, list | tuple | deque):
        assert len(one) == len(other)
        assert getattr(one, "maxlen", None) == getattr(other, "maxlen", None)
        for mine, its in zip(one, other, strict=True):
            check(mine, its)
    else:
        assert one == other


def changeable(value: Any, found: list[int]) -> list[int]:
    """What can be changed in a value, in the order in which one meets it: equal numbers are one thing."""
    if isinstance(value, list | dict | deque | set | bytearray):
        found.append(id(value))
    for part in (
        value.values()
        if isinstance(value, dict)
        else value
        if isinstance(value, list | tuple | deque)
        else ()
    ):
        changeable(part, found)
    return found


def pattern(value: Any) -> list[int]:
    """Which of the changeable parts are one and the same."""
    met = changeable(value, [])
    return [met.index(each) for each in met]


@given(VALUES)
@settings(max_examples=150, deadline=None)
def test_plain_data(value: Any) -> None:
    data = CODEC.encode(value)
    back = CODEC.decode(data)
    check(back, value)
    assert pattern(back) == pattern(value)
    if not has_shared_parts(value):  # the order of sets in tables is that of the process
        assert CODEC.encode(back) == data


@given(TREES, TREES)
@settings(max_examples=100, deadline=None)
def test_changed_arguments(old: Any, new: Any) -> None:
    check(write_back(old, new), new)


@given(
    arrays.arrays(
        st.one_of(
            arrays.scalar_dtypes(),
            arrays.array_dtypes(
                arrays.integer_dtypes() | arrays.floating_dtypes() | arrays.unicode_string_dtypes()
            ),
        ),
        arrays.array_shapes(min_dims=0, min_side=0, max_side=4),
    )
)
@settings(max_examples=100, deadline=None)
def test_arrays(value: np.ndarray[Any, Any]) -> None:
    for view in (value, value.T, value[..., ::2] if value.ndim else value):
        back = CODEC.decode(CODEC.encode(view))
        assert (type(back), back.dtype, back.shape) == (type(view), view.dtype, view.shape)
        assert back.tobytes() == view.tobytes()
        assert back.flags.writeable


LARGE = np.arange(60_000, dtype="f4").reshape(300, 200)


@pytest.mark.parametrize(
    "value",
    [
        LARGE, LARGE.T, LARGE[::2, ::3], LARGE.astype(">i4"), LARGE > 7, LARGE.astype("U6"), LARGE.astype("M8[s]"),
        np.zeros(9_000, [("a", "i4"), ("ÿ" * 40, "f8", (2,))]), np.zeros((3, 0, 9)),
        np.broadcast_to(np.arange(3), (9_000, 3)),
    ],
    ids=range(10),
)  # fmt: skip
def test_large_arrays(value: np.ndarray[Any, Any]) -> None:
    data = CODEC.encode(value)
    back = CODEC.decode(data)
    assert (back.dtype, back.shape, back.tobytes()) == (value.dtype, value.shape, value.tobytes())
    assert back.flags.writeable
    inside = CODEC.decode(CODEC.encode([value]))[0]
    assert inside.tobytes() == value.tobytes()
    assert CODEC.encode([value])[1:] == data  # the short way writes what the long way writes


@pytest.mark.parametrize("end", [6, 30, 2_000, -1])
def test_large_arrays_cut_off(end: int) -> None:
    with pytest.raises(PackError):
        CODEC.decode(CODEC.encode(LARGE)[:end])


def test_what_counts_as_shared() -> None:
    part: list[int] = []
    pair = (part, 1)
    assert has_shared_parts([part, part])
    assert has_shared_parts({"a": pair, "b": pair})
    assert has_shared_parts([LARGE, LARGE])
    assert not has_shared_parts([(1, 2)] * 3 + ["text"] * 3)
    assert not has_shared_parts([[], []])


def test_a_small_table_of_something_enormous_is_refused() -> None:
    row = [0] * 5_000
    nodes = [["list", [1] * 5_000], ["leaf", CODEC.encode(row)]]
    table = packing.packb(Ext(22, packing.packb([nodes, [1, 0]], nothing)), nothing)
    with pytest.raises(PackError, match="beyond measure"):
        CODEC.decode(table)


def test_changed_arguments_with_parts_in_common() -> None:
    part: list[Any] = [1]
    ring: list[Any] = [part, part]
    ring.append(ring)
    changed = CODEC.decode(CODEC.encode(ring))
    changed[0].append(2)
    assert write_back(ring, changed) is ring
    assert ring[0] is ring[1] is part
    assert part == [1, 2]
    assert ring[2] is ring
