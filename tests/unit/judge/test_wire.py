"""A verdict survives the pipe between the judge and the server."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etude.judge.cage import packing
from etude.judge.verdict import (
    BrokenRule,
    Counterexample,
    Difference,
    DifferenceKind,
    Isolation,
    Outcome,
    Raised,
    Relation,
    RelationKind,
    Span,
    TestResult,
    Verdict,
)
from etude.judge.wire import from_plain, to_plain

TEXT = st.text(max_size=8)
NUMBER = st.integers(1, 10**6)
SPANS = st.builds(Span, NUMBER, NUMBER, NUMBER, NUMBER)
RAISED = st.builds(
    Raised, TEXT, TEXT, st.lists(TEXT, max_size=3).map(tuple), st.lists(SPANS, max_size=2).map(tuple), TEXT
)
FLOATS = st.floats(0, 1e6)
DIFFERENCES = st.builds(
    Difference,
    st.sampled_from(DifferenceKind),
    *[TEXT] * 5,
    st.none() | st.tuples(NUMBER, NUMBER),
    st.none() | st.builds(Relation, st.sampled_from(RelationKind), TEXT, FLOATS, FLOATS),
)
VERDICTS = st.builds(
    Verdict,
    problem=TEXT,
    outcome=st.sampled_from(Outcome),
    passed=NUMBER,
    total=NUMBER,
    duration_ms=FLOATS,
    isolation=st.builds(Isolation, st.just(("a", "b")), st.just(())),
    tests=st.lists(
        st.builds(
            TestResult, TEXT, st.sampled_from(Outcome), TEXT, st.booleans(), FLOATS, st.none() | RAISED, TEXT
        ),
        max_size=3,
    ).map(tuple),
    counterexample=st.none()
    | st.builds(
        Counterexample,
        TEXT,
        TEXT,
        TEXT,
        DIFFERENCES,
        TEXT,
        st.none() | RAISED,
        st.booleans(),
        st.none() | SPANS,
        TEXT,
        TEXT,
    ),
    raised=st.none() | RAISED,
    broken_rules=st.lists(
        st.builds(BrokenRule, TEXT, TEXT, TEXT, st.lists(SPANS, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
    missing=st.lists(TEXT, max_size=2).map(tuple),
    stdout=st.text(st.characters(exclude_categories=[]), max_size=8),
)


def refuse(value: Any) -> packing.Ext:
    raise TypeError(type(value).__name__)


def no_extension(code: int, _: bytes) -> object:
    raise packing.PackError(str(code))


@given(VERDICTS)
@settings(max_examples=100, deadline=None)
def test_round_trip(verdict: Verdict) -> None:
    plain = packing.unpackb(packing.packb(to_plain(verdict), refuse), no_extension)
    assert from_plain(Verdict, plain) == verdict


@dataclasses.dataclass(frozen=True)
class Other:
    path: Path
    number: int = 0
    ratio: float = 0.0


def test_paths_and_numbers() -> None:
    value = Other(Path("/a/b"), 3, 2.0)
    assert from_plain(Other, to_plain(value)) == value
    assert type(from_plain(Other, ["/a", 1, 2]).ratio) is float


@pytest.mark.parametrize(
    "plain", [None, [], ["/a"], ["/a", "1", 2.0], ["/a", 1, "2"], {"path": "/a"}, "text"]
)
def test_what_does_not_fit_is_refused(plain: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_plain(Other, plain)


@pytest.mark.parametrize("field", range(4))
def test_a_verdict_with_a_wrong_part_is_refused(field: int) -> None:
    plain = to_plain(Verdict("a/b", Outcome.ACCEPTED, 1, 1))
    plain[field] = ["something else"]
    with pytest.raises((TypeError, ValueError)):
        from_plain(Verdict, plain)
