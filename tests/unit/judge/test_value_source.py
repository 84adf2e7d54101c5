"""What an author can fill in as `expect` makes the very value that came."""

from __future__ import annotations

import collections
import math

import numpy as np
import pytest

from etude.catalogue.model import Comparison, Profile
from etude.judge.compare import compare
from etude.judge.observation import case_namespace
from etude.judge.tensors import tensor
from etude.judge.value_source import source_of

NAMES = case_namespace(Profile.TORCH)
VALUES = [
    *(None, True, 7, -(10**70), 0.1, math.inf, -math.inf, 2 + 3j, 'it\'s\n"so"', b"\x00a", range(3)),
    *([], [1, [2.5, "x"]], (), (1,), (1, 2), {3, 1}, set(), frozenset(), frozenset({"a"})),
    *({}, {"a": [1], (1, 2): None}),
    collections.deque([1, 2], maxlen=3),
    collections.Counter("abca"),
    collections.OrderedDict(b=1, a=2),
    np.array([[1.0, math.nan], [math.inf, -0.5]]),
    np.array([1, 2], dtype=np.uint8),
    np.array([True, False]),
    np.array([0.1, 0.2], dtype=np.float32),
    np.zeros((0, 3)),
    np.float32(0.1),
    np.int64(4),
    tensor([[1.0, 2.0]]),
]
NONE = [object(), iter([1]), lambda: 1, list(range(3000)), "x" * 3000, np.array([object()]), 10**5000]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_it_makes_the_value_anew(value: object) -> None:
    text = source_of(value)
    made = eval(text, dict(NAMES))
    assert type(made) is type(value)
    assert compare(made, value, Comparison()) is None


def test_nan_is_written_as_nan() -> None:
    assert source_of([math.nan]) == "[math.nan]"


@pytest.mark.parametrize("value", NONE, ids=lambda value: type(value).__name__)
def test_there_is_no_text_for_what_nobody_would_write(value: object) -> None:
    assert source_of(value) == ""


def test_a_value_within_itself_has_none() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert source_of(endless) == ""
