"""Each folder of cases/ is one submission with its verdict; expected.md is all that its learner is shown.

After a wanted change run these tests with --renew-snapshots and review the difference.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from etude.feedback.finding import Finding, Severity
from etude.feedback.findings import findings, status_line
from etude.judge.syntax import Program
from etude.judge.verdict import Outcome, Span

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/verdict.toml"))
ABOUT_A_DEF = ("name-of-the-wrapper",)  # what the rule speaks of belongs above it
MAY_POINT_AT_A_DEF = (Outcome.MISSING_NAME, Outcome.SYNTAX_ERROR, Outcome.INTERNAL_ERROR)


def case(function: Any) -> Any:
    return pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)(function)


def shown(told: Any) -> tuple[Finding, ...]:
    return findings(told.problem, told.source, told.verdict, neighbours=told.neighbours)


@case
def test_the_learner_is_shown_what_was_reviewed(told: Any, folder: Path, renews_snapshots: bool) -> None:
    text = as_markdown(folder.name, told)
    expected = folder / "expected.md"
    if renews_snapshots:
        expected.write_text(text, encoding="utf-8")

    assert text == expected.read_text(encoding="utf-8")


@case
def test_the_same_verdict_gives_the_same_findings(told: Any) -> None:
    assert shown(told) == shown(told)


@case
def test_at_most_one_finding_is_an_error_and_it_comes_first(told: Any) -> None:
    errors = [finding.severity is Severity.ERROR for finding in shown(told)]

    assert errors.count(True) <= 1
    assert not any(errors[1:])


@case
def test_a_first_line_stands_alone_in_120_characters(told: Any) -> None:
    for finding in shown(told):
        first, _, rest = finding.message.partition("\n")
        assert 0 < len(first) <= 120
        assert first == first.strip()
        assert not rest.endswith("\n")


@case
def test_every_range_is_within_the_text_and_on_one_line(told: Any) -> None:
    lines = Program(told.source).lines
    for finding in shown(told):
        for span in (finding.span, *(related.span for related in finding.related)):
            assert 1 <= span.line == span.end_line <= len(lines)
            assert 1 <= span.column <= span.end_column <= len(lines[span.line - 1]) + 1
            assert span.column < span.end_column or not told.source.strip()


@pytest.mark.slow  # the square of their number
def test_no_pair_of_text_and_verdict_breaks_it(read: Any) -> None:
    """A verdict that does not belong to the text, as a text that was changed meanwhile."""
    cases = [read(folder) for folder in FOLDERS]
    for one in cases:
        for other in cases:
            lines = Program(other.source).lines
            for finding in findings(one.problem, other.source, one.verdict):
                assert finding.span.line <= len(lines)
                assert finding.span.end_column <= len(lines[finding.span.line - 1]) + 1
                assert len(finding.message.partition("\n")[0]) <= 120


@case
def test_no_failing_value_is_shown_at_a_def(told: Any) -> None:
    if told.verdict.outcome in MAY_POINT_AT_A_DEF:
        return
    tree = ast.parse(told.source)
    defs = {node.lineno for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    bodies = {node.body[0].lineno for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}

    lines = {
        finding.span.line
        for finding in shown(told)
        if finding.code not in (Outcome.MISSING_NAME, *ABOUT_A_DEF)
    }
    assert not lines & (defs - bodies)


def as_markdown(name: str, told: Any) -> str:
    parts = [f"# {name}", f"Status: {status_line(told.verdict)}"]
    for finding in shown(told):
        parts.append(f"## {finding.severity.value}: {finding.code}")
        parts.append(pointed_at(told.source, finding.span))
        parts.append("\n".join(("```text", finding.message, "```")))
        parts += [f"{each.message}\n\n{pointed_at(told.source, each.span)}" for each in finding.related]
    return "\n\n".join(parts) + "\n"


def pointed_at(source: str, span: Span) -> str:
    line = Program(source).line(span.line)
    number = f"{span.line}: "
    under = " " * (len(number) + span.column - 1) + "^" * max(span.end_column - span.column, 1)
    return "\n".join(("```python", number + line, under, "```"))
