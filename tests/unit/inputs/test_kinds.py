"""What kind of input one is, without its values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from etude.judge.inputs.kinds import kind_of_input
from etude.judge.inputs.samples import Sample


class Value:
    """A value of an argument that is there already."""

    edges = ()
    shared = False

    def __init__(self, value: Any) -> None:
        self._value = value

    def text(self, numpy: bool) -> str:
        return repr(self._value)

    def build(self) -> Any:
        return self._value


def sample(*values: Any, edge: str = "", lines: int = 1) -> Sample:
    nodes = tuple((f"argument_{n}", Value(value)) for n, value in enumerate(values))
    return Sample(("f()",) * lines, "f()", not edge, edge, False, nodes)  # as it is made


KINDS = [
    (sample([2, 3]), "a list of length 2"),
    (sample((2,)), "a tuple of length 1"),
    (sample("abc"), "a string of length 3"),
    (sample({1: 2}), "a dictionary of length 1"),
    (sample({1, 2}), "a set of length 2"),
    (sample(np.zeros((2, 3))), "an array of shape (2, 3)"),
    (sample(7), "a positive number"),
    (sample(-0.5), "a negative number"),
    (sample(0), "the number 0"),
    (sample(float("nan")), "a number"),
    (sample(True), "True or False"),
    (sample(None), "None"),
    (sample(abs), "a function"),
    (sample(2j), "a value"),
    (sample([2], 3), "a list of length 1 and a positive number"),
    (sample(1, 2, 3), "3 arguments, none of them special"),
    (sample([], edge="the empty list"), "the empty list"),
    (sample(2, lines=4), "4 calls, one after the other"),
]


@pytest.mark.parametrize(("given", "words"), KINDS, ids=[words for _, words in KINDS])
def test_the_kind_of_an_input(given: Sample, words: str) -> None:
    assert kind_of_input(given) == words
