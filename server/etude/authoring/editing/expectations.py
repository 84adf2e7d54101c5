"""Where cases and reference disagree, and what would have them agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.authoring.remark import Check, Remark
from etude.catalogue.toml_position import KeyPath, TomlPositions
from etude.feedback.finding import Severity
from etude.feedback.shorten import fit
from etude.judge.verdict import Outcome, Span

if TYPE_CHECKING:
    from etude.catalogue.model import Case, Problem
    from etude.judge.verdict import Raised, TestResult, Verdict

__all__ = ["Correction", "Disagreement", "disagreements"]

_FILE = "cases.toml"
_LONGEST_MATCH = 120  # characters of a message that is filled in as `match`
_BETWEEN = " \t\r\n,"  # what sets two entries apart


@dataclass(frozen=True, slots=True)
class Correction:
    """A text that is put into the place of a span, and what that does."""

    title: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What a case says that the reference does not do; `correction` is None where nothing can be filled in."""

    remark: Remark
    correction: Correction | None = None


def disagreements(problem: Problem, text: str, verdict: Verdict) -> tuple[Disagreement, ...]:
    """Every case and property that the reference does not stand.

    Args:
        problem: as it was loaded from its files.
        text: that of its `cases.toml`.
        verdict: what became of the reference, told to its author.
    """
    positions = TomlPositions(text)
    results = {result.name: result for result in verdict.tests if result.outcome is not Outcome.ACCEPTED}
    found: list[Disagreement] = []
    for number, case in enumerate(problem.cases):
        if case.name in results:
            found.append(_of_case(problem, text, positions, ("case", number), case, results[case.name]))
    for number, prop in enumerate(problem.properties):
        if prop.name in results:
            path: KeyPath = ("property", number, "holds" if prop.holds is not None else "name")
            sentence = fit("authoring.expectation.property", name=prop.name, told=_told(results[prop.name]))
            found.append(Disagreement(_remark(problem, positions.line(path), sentence)))
    return tuple(found)


def _of_case(
    problem: Problem, text: str, positions: TomlPositions, path: KeyPath, case: Case, result: TestResult
) -> Disagreement:
    key = "expect" if case.expect is not None else "raises"
    expected = case.expect if case.expect is not None else case.raises or ""
    raised = result.raised.type if result.raised is not None else ""
    value = result.gave
    got = f"raises {raised}" if raised else value or result.message
    sentence = fit("authoring.expectation.case", name=case.name, at=key, expected=expected, got=got)
    remark = _remark(problem, positions.line((*path, key)), sentence)
    if result.outcome not in (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR):
        return Disagreement(remark)
    if result.raised is not None:
        return Disagreement(remark, _with_exception(text, positions, path, case, result.raised))
    if not value:
        return Disagreement(remark)
    title = fit("authoring.expectation.fill_in", got=value)
    if case.expect is None:
        written = f"expect = {_toml(value)}"
        return Disagreement(remark, _instead_of_exception(text, positions, path, title, written))
    entry = positions.entry((*path, key))
    if entry is None:
        return Disagreement(remark)
    return Disagreement(remark, Correction(title, _span(text, *entry[1:]), _toml(value)))


def _with_exception(
    text: str, positions: TomlPositions, path: KeyPath, case: Case, raised: Raised
) -> Correction | None:
    """What has a case say the exception that comes: another one, or with another text."""
    title = fit("authoring.expectation.fill_in", got=raised.type)
    written = f"raises = {_toml(raised.type)}"
    if case.raises is None:
        entry = positions.entry((*path, "expect"))
        return Correction(title, _span(text, entry[0], entry[2]), written) if entry is not None else None
    if case.raises not in (raised.mro or (raised.type,)):
        return _instead_of_exception(text, positions, path, title, written)
    entry = positions.entry((*path, "match"))
    if entry is None or not raised.message or len(raised.message) > _LONGEST_MATCH:
        return None
    title = fit("authoring.expectation.fill_in", got=raised.message)
    return Correction(title, _span(text, *entry[1:]), _toml(re.escape(raised.message)))


def _instead_of_exception(
    text: str, positions: TomlPositions, path: KeyPath, title: str, written: str
) -> Correction | None:
    """What stands in the place of `raises`, and of `match`, which tells of the same exception."""
    raises, match = positions.entry((*path, "raises")), positions.entry((*path, "match"))
    if raises is None:
        return None
    if match is None:
        return Correction(title, _span(text, raises[0], raises[2]), written)
    first, second = sorted((raises, match))
    between = text[first[2] : second[0]]
    kept = (
        f"{written}{between.rstrip(_BETWEEN)}" if first is raises else f"{between.lstrip(_BETWEEN)}{written}"
    )
    return Correction(title, _span(text, first[0], second[2]), kept)


def _told(result: TestResult) -> str:
    return result.message or result.outcome.value


def _remark(problem: Problem, line: int, sentence: str) -> Remark:
    return Remark(Check.RIGHT, Severity.ERROR, problem.folder / _FILE, line, sentence)


def _toml(text: str) -> str:
    """A TOML string, without escapes where that is possible."""
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text and "\n" not in text and text.isprintable():
        return f"'{text}'" if '"' in text or "\\" in text else f'"{text}"'
    escaped = "".join(_escaped(letter) for letter in text)
    return f'"{escaped}"'


def _escaped(letter: str) -> str:
    if letter in '\\"':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"


def _span(text: str, start: int, end: int) -> Span:
    def place(offset: int) -> tuple[int, int]:
        return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1

    return Span(*place(start), *place(end))
