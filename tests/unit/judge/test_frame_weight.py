"""What is read at once, and what would take too long."""

from __future__ import annotations

import os
import time
from typing import Any

import numpy as np
import pytest

from etude.judge.cage import packing
from etude.judge.cage.packing import PackError
from etude.judge.frame_weight import not_too_many_parts
from etude.judge.workbench import by_value

_MANY = 4 << 20


@pytest.mark.parametrize(
    "value",
    [
        "x" * _MANY,
        b"x" * _MANY,
        np.zeros(_MANY),
        (np.zeros(_MANY), {"cache": np.ones(_MANY, np.int8)}),
        ["x" * (1 << 17)] * 40,
        [[1, 2.5, "three", None]] * 1000 + [np.zeros(_MANY)],
        list(range(500_000)),
    ],
    ids=["text", "bytes", "array", "arrays", "texts", "at the end", "numbers"],
)
def test_large_values_are_read(value: Any) -> None:
    data = by_value.encode(value)
    assert not_too_many_parts(data) == data


@pytest.mark.parametrize(
    "value",
    [[[]] * _MANY, [0] * _MANY, ["a"] * _MANY, dict.fromkeys(range(1 << 20))],
    ids=["lists", "numbers", "texts", "keys"],
)
def test_many_small_parts_are_refused(value: Any) -> None:
    with pytest.raises(PackError, match="small parts"):
        not_too_many_parts(packing.packb(value))


def test_whatever_comes_is_quickly_weighed() -> None:
    start = time.process_time()
    for data in (
        os.urandom(1 << 23),
        bytes(range(256)) * (1 << 15),
        b"\xc6" * (1 << 23),
        b"\xc9" * (1 << 23),
    ):
        try:
            not_too_many_parts(data)
        except PackError:
            continue
    assert time.process_time() - start < 2.0
