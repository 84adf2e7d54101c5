"""Which values a test gives to which argument, as far as its text tells."""

from __future__ import annotations

import math

import numpy as np
import pytest

from etude.authoring.degenerate import Degenerate, _kinds
from etude.authoring.given_arguments import CallShapes
from etude.catalogue.input_spec import parse_input

A, B = {"name": "a", "type": "int"}, {"name": "b", "type": "int"}
PLAIN = parse_input({"argument": [A, B]})
WITH_TEMPLATE = parse_input({"argument": [A, B], "call": "f({'key': a}, more=b)"})
CALLS = parse_input(
    {
        "calls": {
            "new": "Ring(a)",
            "name": "it",
            "argument": [A],
            "step": [{"call": "it.push(b)", "argument": [B]}],
        }
    }
)
GIVEN = {
    "literals": (PLAIN, "f([1, -2], (3, 'x'))", {"a": [1, -2], "b": (3, "x")}),
    "names": (PLAIN, "x = [0]\nf(x, -1)", {"a": [0], "b": -1}),
    "inside": (PLAIN, "sorted(f(1, f(2, 3)))", {"a": 2, "b": 3}),
    "nan": (PLAIN, "f(float('nan'), math.inf)", {"a": math.nan, "b": math.inf}),
    "repeated": (PLAIN, "f([7] * 3, None)", {"a": [7, 7, 7], "b": None}),
    "arrays": (
        PLAIN,
        "f(np.array([1.0, 2.0]), np.zeros((0, 4)))",
        {"a": np.array([1.0, 2.0]), "b": np.zeros((0, 4))},
    ),
    "not written out": (PLAIN, "f(make(), 2)", {"b": 2}),
    "another function": (PLAIN, "g(1, 2)", {}),
    "a template": (WITH_TEMPLATE, "f({'key': 4}, more=[])", {"a": 4, "b": []}),
    "another key": (WITH_TEMPLATE, "f({'other': 4}, more=[])", {}),
    "a class": (CALLS, "ring = Ring(2)\nring.push('x')\nlist(ring)", {"a": 2, "b": "x"}),
}


@pytest.mark.parametrize(("spec", "source", "wanted"), GIVEN.values(), ids=GIVEN)
def test_what_is_given(spec, source: str, wanted: dict[str, object]) -> None:
    found = dict(CallShapes(spec, "f").given(source, {}))
    assert repr(found) == repr(wanted)


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ([], {"empty"}),
        ([3], {"single"}),
        ([3, 3], {"duplicate"}),
        ([1, -1], {"negative"}),
        ([1.0, math.nan], {"nan"}),
        ({}, {"empty"}),
        ("a", {"single"}),
        (-0.5, {"negative"}),
        (True, set()),
        (np.zeros((0, 3)), {"empty"}),
        (np.zeros((1, 3)), {"single"}),
        (np.array([1, 1]), {"duplicate"}),
        (np.array([[1, -1]]), {"single", "negative"}),
        (np.array([1.0, np.nan]), {"nan"}),
        (range, set()),  # something of which nothing is known
    ],
    ids=lambda value: " ".join(sorted(value)) if isinstance(value, set) else repr(value),
)
def test_what_is_special_about_a_value(value: object, kinds: set[str]) -> None:
    assert _kinds(value) == {Degenerate(kind) for kind in kinds}
