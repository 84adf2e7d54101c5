"""The tests of an exercise that may be seen, for an editor's list of tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from etude.feedback.finding import Severity
from etude.feedback.text import plain_text
from etude.judge.verdict import Outcome
from etude.lsp.positions import line_span, range_of
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lsprotocol import types as lsp

    from etude.catalogue.model import Case, Problem
    from etude.judge.verdict import TestResult, Verdict
    from etude.lsp.documents import OpenDocument

__all__ = ["CaseItem", "CaseState", "case_items"]


class CaseState(StrEnum):
    """What is known of a test and the text as it is now."""

    UNKNOWN = "unknown"
    PASSED = "passed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CaseItem:
    """A line of a list of tests.

    Attributes:
        id: names it in its exercise.
        label: the call, or what it stands for.
        detail: what it should give.
        place: where it belongs in the learner's text, in the client's units.
        message: of one that failed, why, as far as it may be told.
        debuggable: whether `etude/debugProgram` makes a program of it.
    """

    id: str
    label: str
    state: CaseState
    place: lsp.Range
    detail: str = ""
    message: str = ""
    duration_ms: float = 0.0
    debuggable: bool = False

    def as_json(self) -> dict[str, object]:
        """As it is sent."""
        return {
            "id": self.id,
            "label": self.label,
            "state": self.state.value,
            "range": self.place,
            "detail": self.detail,
            "message": self.message,
            "durationMs": self.duration_ms,
            "debuggable": self.debuggable,
        }


def case_items(document: OpenDocument) -> Iterator[CaseItem]:
    """The cases that the statement shows, the hidden tests as one, and what is wrong with the text as it is now."""
    if document.exercise is None:
        return
    problem = document.exercise.problem
    verdict = _verdict(document)
    entry = _line(document, document.anchor_line)
    results = {each.name: each for each in verdict.tests} if verdict is not None else {}
    shown = [case for case in problem.cases if case.visible]
    for case in shown:
        yield _case(case, results, entry)
    if verdict is not None and (rest := verdict.total - len(shown)) > 0:
        yield _hidden(verdict, problem, rest, entry)
    yield from _failures(document, verdict)


def _verdict(document: OpenDocument) -> Verdict | None:
    """What the judge says of the text as it is now; nothing of a starter that nobody has begun to change."""
    report = document.report
    if report is None or document.is_stale or report.verdict.outcome is Outcome.UNFINISHED:
        return None
    return report.verdict


def _case(case: Case, results: Mapping[str, TestResult], place: lsp.Range) -> CaseItem:
    result = results.get(case.name)
    item = CaseItem(
        f"case/{case.name}",
        case.call.strip().splitlines()[-1],
        CaseState.UNKNOWN,
        place,
        say("lsp.case.gives", what=case.expect)
        if case.raises is None
        else say("lsp.case.raises", what=case.raises),
        debuggable=case.driver is None,
    )
    if result is None:
        return item
    item = replace(item, duration_ms=result.duration_ms)
    if result.outcome is Outcome.ACCEPTED:
        return replace(item, state=CaseState.PASSED)
    return replace(item, state=CaseState.FAILED, message=result.message or _should(case))


def _should(case: Case) -> str:
    if case.raises is None:
        return say("lsp.case.should_give", what=case.expect)
    return say("lsp.case.should_raise", what=case.raises)


def _hidden(verdict: Verdict, problem: Problem, rest: int, place: lsp.Range) -> CaseItem:
    names = {case.name for case in problem.cases if case.visible}
    seen = sum(each.name in names and each.outcome is Outcome.ACCEPTED for each in verdict.tests)
    passed = max(0, verdict.passed - seen)
    detail = say("lsp.case.hidden_passed", passed=passed, total=rest)
    state = CaseState.PASSED if passed == rest else CaseState.FAILED
    return CaseItem("hidden", say("lsp.case.hidden"), state, place, detail, "" if passed == rest else detail)


def _failures(document: OpenDocument, verdict: Verdict | None) -> Iterator[CaseItem]:
    if document.report is None or verdict is None:
        return
    wrong = [each for each in document.report.findings if each.severity is Severity.ERROR]
    for number, finding in enumerate(wrong, 1):
        yield CaseItem(
            f"failure/{number}",
            plain_text(finding.message.partition("\n")[0]),
            CaseState.FAILED,
            range_of(finding.span, document.lines, document.codec),
            message=plain_text(finding.message),
            debuggable=number == 1 and verdict.counterexample is not None,
        )


def _line(document: OpenDocument, line: int) -> lsp.Range:
    return range_of(line_span(line, document.lines), document.lines, document.codec)
