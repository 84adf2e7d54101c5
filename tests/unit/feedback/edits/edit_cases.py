"""The table of programs with one mistake each, read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etude.judge.verdict import Counterexample, Difference, DifferenceKind, Outcome, Raised, Span, Verdict


@dataclass(frozen=True, slots=True)
class EditCase:
    """A program, what was said about it, and the program that must be among the first `within`."""

    name: str
    entry: str
    kind: str
    within: int
    before: str
    after: str
    reference: str
    verdict: Verdict

    @property
    def places(self) -> tuple[Span, ...]:
        return self.verdict.raised.spans if self.verdict.raised is not None else ()


def read_cases() -> list[EditCase]:
    tables = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
    return [_case(table) for table in tables["case"]]


def _case(table: dict[str, Any]) -> EditCase:
    given = dict(table)
    keys = ("name", "entry", "kind", "within", "before", "after")
    case = {key: given.pop(key) for key in keys}
    return EditCase(**case, reference=given.pop("reference", ""), verdict=_verdict(given))


def _verdict(given: dict[str, Any]) -> Verdict:
    raised = _raised(given.pop("raised", None))
    outcome = Outcome(given.pop("outcome", Outcome.RUNTIME_ERROR if raised else Outcome.WRONG_ANSWER))
    missing = tuple(given.pop("missing", ()))
    example = _example(given, raised) if "call" in given else None
    assert example is not None or not given, f"unknown keys {given}"
    return Verdict("a/b", outcome, 1, 3, counterexample=example, raised=raised, missing=missing)


def _raised(table: dict[str, Any] | None) -> Raised | None:
    if table is None:
        return None
    line = table["line"]
    return Raised(
        table["type"], table["message"], spans=(Span(line, 1, line, 2),), name=table.get("name", "")
    )


def _example(given: dict[str, Any], raised: Raised | None) -> Counterexample:
    told = given.pop("difference", {"kind": "raised", "expected": given.get("expected", ""), "got": ""})
    difference = Difference(**{"path": "", **told, "kind": DifferenceKind(told["kind"])})
    return Counterexample(**{"expected": "", "got": "", **given}, difference=difference, raised=raised)
