"""All that a learner sees for each wrong solution of a problem, as Markdown to be read and reviewed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from etude.feedback.ladder.building import ladder_of
from etude.feedback.ladder.rung import RungKind
from etude.feedback.pictures.in_text import picture_text
from etude.feedback.pictures.panels import picture_of
from etude.feedback.values import values_by_line
from etude.judge.syntax import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Problem, WrongSolution
    from etude.feedback.finding import Finding
    from etude.judge.verdict import Span
    from etude.session.report import Report

__all__ = ["page_of", "section_of"]

_ABOUT = """\
# {title}

What a learner sees for each wrong solution of `{problem}`, after the closer look and before an edit is searched for:
each finding with its place, its second places, what the lines gave in the call that is shown, and the steps of help.
Made by `pytest tests/content --renew-snapshots`; read what has changed before you commit it.
"""


def page_of(problem: Problem, sections: list[str]) -> str:
    """The snapshot of a problem."""
    return "\n".join((_ABOUT.format(title=problem.summary.title, problem=problem.id), *sections))


def section_of(wrong: WrongSolution, report: Report) -> str:
    """What the learner sees for one wrong solution."""
    return "\n".join(_parts(wrong, report)) + "\n"


def _parts(wrong: WrongSolution, report: Report) -> Iterator[str]:
    verdict = report.verdict
    program = Program(wrong.source.text)
    yield f"## {wrong.source.name.removeprefix('wrong/')}\n"
    yield f"{verdict.outcome.value}, {verdict.passed} of {verdict.total} tests pass\n"
    for finding in report.findings:
        yield from _finding(program, finding)
    values = values_by_line(report.values)
    if values:
        yield "In the shown call:\n"
        yield _block("text", (f"{line}: {given}" for line, given in values.items()))
    if report.arrays is not None:
        yield _block("text", picture_text(picture_of(report.arrays)).splitlines())
    yield from _ladder(wrong, report)


def _finding(program: Program, finding: Finding) -> Iterator[str]:
    yield f"### {finding.severity.value}: {finding.code}\n"
    yield _marked(program, finding.span)
    yield _block("text", finding.message.splitlines())
    for related in finding.related:
        yield f"{related.message}\n"
        yield _marked(program, related.span)


def _marked(program: Program, span: Span) -> str:
    """The line of a place, with a mark under what is meant."""
    head = f"{span.line} | "
    line = program.line(span.line)
    end = span.end_column if span.end_line == span.line else len(line) + 1
    marks = "^" * max(end - span.column, 1)
    return _block("text", (head + line, " " * (len(head) + span.column - 1) + marks))


def _ladder(wrong: WrongSolution, report: Report) -> Iterator[str]:
    ladder = ladder_of(
        report.exercise.problem, wrong.source.text, report.verdict, report.findings, report.values
    )
    for number, rung in enumerate(ladder.rungs, 1):
        told = rung.kind in (
            RungKind.QUESTION,
            RungKind.CONCEPT,
        )  # the others are the author's, or told above
        yield f"{number}. {rung.title}" + (f"\n\n{textwrap.indent(rung.text, '   ')}\n" if told else "")


def _block(language: str, lines: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    body = "\n".join(line.rstrip() for line in lines)
    fence = "```"
    while fence in body:
        fence += "`"
    return f"{fence}{language}\n{body}\n{fence}\n"
