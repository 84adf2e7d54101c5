"""A report for a terminal: first the outcome, then what to look at and where."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from rich.text import Text

from etude.feedback.finding import Severity
from etude.feedback.pictures.in_text import picture_text
from etude.feedback.pictures.panels import picture_of
from etude.feedback.protection import lost_protection
from etude.feedback.trials import trial_line
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.feedback.finding import Finding
    from etude.judge.verdict import Counterexample, Span, Verdict
    from etude.session.report import Report

__all__ = ["report_text"]

_STYLES: Final = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.INFORMATION: "cyan",
    Severity.HINT: "dim",
}
_SHOWN_TESTS: Final = 5
_LINE_END: Final = re.compile(r"\r\n|\r|\n")  # where Python and editors end a line
# A learner's print may hold anything; a terminal obeys some of it.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def report_text(report: Report, source: str) -> Text:
    """What one run has to say, `source` being the text that was run."""
    lines = _LINE_END.split(source.removeprefix("\ufeff"))
    text = Text()
    for line in _lines(report, lines):
        text.append_text(line).append("\n")
    return text


def _lines(report: Report, source: list[str]) -> Iterator[Text]:
    path = _short(report.exercise.path)
    verdict = report.verdict
    good = verdict.outcome is Outcome.ACCEPTED
    # The status of an accepted file says so itself.
    outcome = "" if good else say(f"cli.outcome.{verdict.outcome}") + " · "
    status = (_visible(report.status), "bold green" if good else "")
    yield Text.assemble((_visible(path), "bold"), "  ", (outcome, "bold red"), status)
    for finding in report.findings:
        yield from _finding(path, finding, source)
    found = verdict.counterexample
    # A finding tells its own counterexample and what that call printed; what no finding tells follows here.
    if found is not None and not _is_told(found.call, report.findings):
        yield from _counterexample(found)
    if report.arrays is not None:
        yield Text()
        for line in picture_text(picture_of(report.arrays)).split("\n"):
            yield Text(f"    {line}" if line else "")
    printed = found.stdout if found is not None else verdict.stdout
    if printed.strip() and not _is_told(printed, report.findings):
        yield from _field("printed", printed)
    if not report.findings:
        yield from _failing_tests(verdict)
    for trial in report.trials:
        answer = trial_line(trial, report.exercise.problem)
        place = f"{_visible(path)}:{trial.span.line}:{trial.span.column}: "
        yield Text.assemble(place, (_visible(trial.text), "bold"), f"  {_visible(answer)}")
    if verdict.isolation.missing:
        yield Text(say("cli.test.weaker", lost=lost_protection(verdict.isolation)), style="dim")


def _finding(path: str, finding: Finding, source: list[str]) -> Iterator[Text]:
    first, *rest = _visible(finding.message).split("\n")
    yield Text.assemble(
        f"{_visible(path)}:{finding.span.line}:{finding.span.column}: ",
        (say(f"cli.test.{finding.severity}"), _STYLES[finding.severity]),
        f": {first} ",
        (f"[{finding.code}]", "dim"),
    )
    yield from _excerpt(finding.span, source, _STYLES[finding.severity])
    for line in rest:
        yield Text(f"    {line}" if line else "")
    for related in finding.related:
        place = f"{_visible(path)}:{related.span.line}:{related.span.column}"
        yield Text(f"    {place}: {_visible(related.message)}")


def _excerpt(span: Span, source: list[str], style: str) -> Iterator[Text]:
    """The line in question, with a mark under what is meant; nothing where there is no such line."""
    if not 1 <= span.line <= len(source):
        return
    line = source[span.line - 1]
    number = str(span.line)
    yield Text.assemble((f"  {number} | ", "dim"), _visible(line))
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    # Tabs stay tabs, so that the mark stands under its text whatever the terminal makes of them.
    before = "".join(each if each == "\t" else " " * Text(_visible(each)).cell_len for each in line[:start])
    marks = "^" * max(1, Text(_visible(line[start:end])).cell_len)
    yield Text.assemble((f"  {' ' * len(number)} | ", "dim"), before, (marks, style))


def _counterexample(found: Counterexample) -> Iterator[Text]:
    yield from _field("call", found.call)
    if found.expected:
        yield from _field("expected", found.expected)
    if found.raised is not None and not found.got:
        error = f"{found.raised.type}: {found.raised.message}" if found.raised.message else found.raised.type
        yield from _field("got", say("cli.test.raised", error=error))
    else:
        yield from _field("got", found.got)


def _is_told(text: str, findings: tuple[Finding, ...]) -> bool:
    """Whether a finding shows the text already, however indented."""
    wanted = "".join(text.split())
    return any(wanted in "".join(finding.message.split()) for finding in findings)


def _field(name: str, value: str) -> Iterator[Text]:
    label = say(f"cli.test.{name}")
    first, *rest = _visible(value).rstrip("\n").split("\n")
    yield Text.assemble("    ", (f"{label:<9}", "dim"), f" {first}")
    for line in rest:
        yield Text(f"    {'':9} {line}")


def _failing_tests(verdict: Verdict) -> Iterator[Text]:
    failing = [test for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    if not failing:
        return
    yield Text(say("cli.test.failing"))
    for test in failing[:_SHOWN_TESTS]:
        message = f": {_visible(test.message).partition(chr(10))[0]}" if test.message else ""
        yield Text(f"    {_visible(test.name)} · {say(f'cli.outcome.{test.outcome}')}{message}")
    if len(failing) > _SHOWN_TESTS:
        yield Text(f"    {say('cli.test.more', count=len(failing) - _SHOWN_TESTS)}")


def _visible(text: str) -> str:
    """The text with its control characters written out."""
    text = text.replace("\r\n", "\n")
    return _CONTROL.sub(lambda found: ascii(found[0])[1:-1], text)


def _short(path: Path) -> str:
    """The path as one would type it from here, where that is shorter."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):  # no folder to stand in; another drive
        return str(path)
    return min(relative, str(path), key=len)
