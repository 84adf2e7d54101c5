"""Every input fits the preconditions, small or drawn."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from etude.catalogue.input_spec import parse_input
from etude.judge.inputs import draw_samples, enumerate_samples

INTS = {"type": "list", "size": [0, 4], "items": {"type": "int"}}
FLOATS = {"type": "tuple", "size": [1, 4], "items": {"type": "float", "range": [-1.0, 1.0]}}
VECTOR = {"type": "array", "shape": ["n"], "values": [2.0, 2.0, 1.0, 0.0, -1.0], "range": [-2.0, 2.0]}
WHOLE = {"type": "array", "shape": ["n"], "dtype": "int64", "range": [-4, 4]}
BOXES = {"type": "array", "shape": ["n", 4], "range": [0.0, 5.0], "values": [3.0, 1.0, 0.0, 2.0, 4.0]}
SQUARE = {"type": "array", "shape": ["n", "n"], "range": [-2.0, 2.0]}
NUMBER = {"type": "int"}
TEXT = {"type": "str", "alphabet": "ab", "size": [0, 3]}


def ascending(a):
    return all(first <= second for first, second in pairwise(a))


def different(a):
    return len(set(map(float, a))) == len(a)


def upright(a):
    return bool(np.all(a[:, 0] <= a[:, 2]) and np.all(a[:, 1] <= a[:, 3]))


def definite(a):
    return bool(np.array_equal(a, a.T) and np.all(np.linalg.eigvalsh(a) > 0))


ROWS = [
    (["sorted(a)"], {"a": INTS}, ascending),
    (["sorted(a)"], {"a": VECTOR}, ascending),
    (["distinct(a)"], {"a": INTS}, different),
    (["distinct(a)"], {"a": WHOLE}, different),
    (["sorted(a)", "distinct(a)"], {"a": INTS}, lambda a: ascending(a) and different(a)),
    (["nonempty(a)"], {"a": INTS}, len),
    (["nonempty(a)"], {"a": TEXT}, len),
    (["nonempty(a)"], {"a": VECTOR}, len),
    (["same_length(a, b)"], {"a": INTS, "b": FLOATS}, lambda a, b: len(a) == len(b)),
    (["same_length(a, b)"], {"a": TEXT, "b": INTS}, lambda a, b: len(a) == len(b)),
    (["less(a, b)"], {"a": NUMBER, "b": NUMBER}, lambda a, b: a < b),
    (["less_equal(a, b)"], {"a": NUMBER, "b": NUMBER}, lambda a, b: a <= b),
    (["positive(a)"], {"a": NUMBER}, lambda a: a > 0),
    (["positive(a)"], {"a": FLOATS}, lambda a: all(value > 0 for value in a)),
    (["positive(a)"], {"a": VECTOR}, lambda a: bool(np.all(a > 0))),
    (["nonzero(a)"], {"a": NUMBER}, lambda a: a != 0),
    (["nonzero(a)"], {"a": WHOLE}, lambda a: bool(np.all(a != 0))),
    (["boxes(a)"], {"a": BOXES}, upright),
    (["positive_definite(a)"], {"a": SQUARE}, definite),
]


@pytest.mark.parametrize(
    ("where", "arguments", "holds"), ROWS, ids=[f"{'+'.join(r[0])}-{i}" for i, r in enumerate(ROWS)]
)
def test_preconditions_hold(where, arguments, holds) -> None:
    table = {"where": where, "argument": [{"name": name, **held} for name, held in arguments.items()]}
    if any("n" in held.get("shape", ()) for held in arguments.values()):
        table["dimensions"] = {"n": {"values": [2, 1, 3], "range": [0, 4]}}
    spec = parse_input(table)
    for samples in (enumerate_samples(spec, "f", 60), draw_samples(spec, "f", 30, 1)):
        assert len(samples) >= 5
        assert [sample.text for sample in samples if not holds(*sample.bindings().values())] == []


def test_boxes_without_area_are_not_ordinary() -> None:
    spec = parse_input({"where": ["boxes(a)"], "argument": [{"name": "a", **BOXES, "shape": [1, 4]}]})
    samples = enumerate_samples(spec, "f", 40)
    for sample in samples:
        x1, y1, x2, y2 = sample.bindings()["a"][0]
        assert sample.ordinary == (x1 < x2 and y1 < y2)
    assert {sample.edge for sample in samples} == {"", "a box without area"}


def test_what_cannot_hold_gives_nothing_and_ends() -> None:
    arguments = [{"name": name, "type": "int", "values": [1], "range": [1, 1]} for name in ("a", "b")]
    spec = parse_input({"where": ["less(a, b)"], "argument": arguments})
    assert enumerate_samples(spec, "f", 10) == []
    assert draw_samples(spec, "f", 10, 0) == []
