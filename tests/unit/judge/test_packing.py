"""The two codecs are one: the same bytes, the same values, the same refusals."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etude.judge.cage import packing
from etude.judge.cage.packing import Ext, PackError

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(st.characters(exclude_categories=[]), max_size=40)
    | st.binary(max_size=40)
    | st.builds(Ext, st.integers(0, 127), st.binary(max_size=20)),
    lambda inner: (
        st.lists(inner, max_size=20)
        | st.dictionaries(st.text(max_size=5) | st.integers() | st.none() | st.booleans(), inner, max_size=20)
    ),
    max_leaves=40,
)


def extension(value: Any) -> Ext:
    if type(value) is int:
        return Ext(3, str(value).encode())
    raise TypeError(type(value).__name__)


def hook(code: int, data: bytes) -> tuple[int, bytes]:
    return code, bytes(data)


@given(PLAIN)
@settings(max_examples=150, deadline=None)
def test_the_same_bytes(value: object) -> None:
    assert packing.python_packb(value, extension) == packing.packb(value, extension)


@given(PLAIN)
@settings(max_examples=150, deadline=None)
def test_the_same_values(value: object) -> None:
    data = packing.packb(value, extension)
    assert repr(packing.python_unpackb(data, hook)) == repr(packing.unpackb(data, hook))


@pytest.mark.parametrize(
    "size", [0, 1, 15, 16, 31, 32, 255, 256, 65535, 65536], ids=lambda size: f"{size} long"
)
@pytest.mark.parametrize(
    "make",
    [
        lambda size: "x" * size,
        lambda size: b"x" * size,
        lambda size: [1] * size,
        lambda size: dict.fromkeys(range(size)),
        lambda size: Ext(5, b"x" * size),
    ],
    ids=["text", "bytes", "list", "dict", "extension"],
)
def test_every_form_of_a_size(make: Any, size: int) -> None:
    value = make(size)
    data = packing.packb(value, extension)
    assert packing.python_packb(value, extension) == data
    assert packing.python_unpackb(data, hook) == packing.unpackb(data, hook)


@pytest.mark.parametrize("exponent", range(65))
def test_every_form_of_a_number(exponent: int) -> None:
    for value in (2**exponent - 1, 2**exponent, -(2**exponent), -(2**exponent) - 1):
        assert packing.python_packb(value, extension) == packing.packb(value, extension)


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("pack", [packing.packb, packing.python_packb])
def test_too_deep_and_endless(pack: Any) -> None:
    pack(nested(500), extension)
    cycle: list[Any] = []
    cycle.append(cycle)
    for value in (nested(2000), nested(100_000), cycle, {"a": cycle}):
        with pytest.raises(PackError):
            pack(value, extension)


@pytest.mark.parametrize("unpack", [packing.unpackb, packing.python_unpackb])
def test_what_one_packs_the_other_unpacks(unpack: Any) -> None:
    for depth in (0, 100, 500, 1000):
        found, levels = unpack(b"\x91" * depth + b"\x90", hook), 0
        while found:
            (found,) = found
            levels += 1
        assert levels == depth


MALFORMED = [
    b"",
    b"\xc1",
    b"\x91",
    b"\xdd\xff\xff\xff\xff",
    b"\xdf\xff\xff\xff\xff",
    b"\xdb\xff\xff\xff\xff",
    b"\xa2\xff\xff",
    b"\x81\x90\x01",
    b"\x01\x02",
    b"\x91" * 100_000,
    b"\x81\x01" * 2_000,
    b"\xc7\x05\x01x",
]


@pytest.mark.parametrize("unpack", [packing.unpackb, packing.python_unpackb])
@pytest.mark.parametrize("data", MALFORMED, ids=range(len(MALFORMED)))
def test_malformed(unpack: Any, data: bytes) -> None:
    with pytest.raises(PackError):
        unpack(data, hook)


@pytest.mark.parametrize("unpack", [packing.unpackb, packing.python_unpackb])
def test_noise_is_refused_or_read(unpack: Any) -> None:
    chance = random.Random(1)
    refused = 0
    for _ in range(5_000):
        data = chance.randbytes(chance.randrange(1, 40))
        try:
            unpack(data, hook)
        except PackError:
            refused += 1
    assert 1_000 < refused < 5_000
