"""Figures: nothing that is shown before the last step of help gives away a hidden case or a line of the reference."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from feedback_share import measurement

from etude.feedback.causes import cause_of
from etude.feedback.ladder.building import ladder_of
from etude.feedback.ladder.rung import RungKind
from etude.feedback.values import values_by_line
from etude.judge.inputs import enumerate_samples
from etude.judge.syntax import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feedback_corpus import Sample

    from etude.catalogue.model import Problem

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_RUN: Final = 6  # tokens of the reference in a row: fewer are said by chance, as `for i in range(`
_COMMENT: Final = re.compile(r"(^|\s)#[^'\"]*$")
_DOCUMENTED = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_LAST: Final = (RungKind.CHANGE, RungKind.REFERENCE)
_TRIED: Final = 150  # calls from the specification, as the judge tries them


def texts(sample: Sample) -> Iterator[str]:
    """Whatever is shown without asking, and every step of help before the change itself and the reference."""
    report = sample.report
    for finding in report.findings:
        yield finding.message
        yield from (related.message for related in finding.related)
    yield from values_by_line(report.values).values()
    cause = cause_of(sample.problem, Program(sample.source), report.verdict)
    if cause is not None:
        yield cause.hint
    edit = sample.search.edit if sample.search is not None else None
    ladder = ladder_of(sample.problem, sample.source, report.verdict, report.findings, report.values, edit)
    yield from (rung.text for rung in ladder.rungs if rung.kind not in _LAST)
    yield from (hint.text for hint in sample.problem.hints)  # those too that this learner would not get


@measurement("no line of the reference shown", goal=1.0)
def no_line(sample: Sample) -> bool:
    """Submissions for which no text before the last steps of help gives away a part of a line of the reference.

    That is, for which findings, values and hints hold no six tokens in a row that stand in the reference's code, but
    neither in the learner's file, nor in the call and the values of its run, nor in what everybody is given to read.
    """
    known = _runs(sample.source) | _of_the_run(sample) | _given(sample.problem)
    secret = _code(sample.problem) - known
    return all(secret.isdisjoint(_runs(text)) for text in texts(sample))


@measurement("no hidden case shown", goal=1.0)
def no_case(sample: Sample) -> bool:
    """Submissions for which they name no call of a hidden case, save what the specification of inputs gives."""
    return not any(call in _squeezed(text) for text in texts(sample) for call in _hidden(sample.problem))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return frozenset(tuple(tokens[at : at + _RUN]) for at in range(len(tokens) - _RUN + 1))


_CODE: Final[dict[str, frozenset[tuple[str, ...]]]] = {}
_GIVEN: Final[dict[str, frozenset[tuple[str, ...]]]] = {}
_HIDDEN: Final[dict[str, frozenset[str]]] = {}


def _of_the_run(sample: Sample) -> frozenset[tuple[str, ...]]:
    """The shown call, what came of it, and what the learner's own lines gave: data, not the reference's code."""
    example = sample.report.verdict.counterexample
    shown = () if example is None else (example.call, example.expected, example.got)
    return frozenset().union(*map(_runs, (*shown, *values_by_line(sample.report.values).values())))


def _code(problem: Problem) -> frozenset[tuple[str, ...]]:
    """The reference as it stands and as Python itself would write it, without docstrings and comments."""
    if problem.id not in _CODE:
        tree = ast.parse(problem.reference.text)
        documented = [
            node for node in ast.walk(tree) if isinstance(node, _DOCUMENTED) and ast.get_docstring(node)
        ]
        places = [(node.body[0].lineno, node.body[0].end_lineno or 0) for node in documented]
        lines = enumerate(problem.reference.text.splitlines(), 1)
        kept = [line for at, line in lines if not any(start <= at <= end for start, end in places)]
        for node in documented:
            node.body = node.body[1:] or [ast.Pass()]
        as_it_stands = _runs("\n".join(_COMMENT.sub("", line) for line in kept))
        _CODE[problem.id] = as_it_stands | _runs(ast.unparse(tree))
    return _CODE[problem.id]


def _given(problem: Problem) -> frozenset[tuple[str, ...]]:
    """What everybody may read: statement, starter, signature, visible cases."""
    if problem.id not in _GIVEN:
        shown = (case.call for case in problem.cases if case.visible)
        texts = (problem.statement.markdown, problem.starter.text, problem.code.signature, *shown)
        _GIVEN[problem.id] = frozenset().union(*map(_runs, texts))
    return _GIVEN[problem.id]


def _hidden(problem: Problem) -> frozenset[str]:
    """The calls of hidden cases, without their white space."""
    if problem.id not in _HIDDEN:
        spec = problem.input
        made = enumerate_samples(spec, problem.code.entry, _TRIED) if spec is not None else []
        shown = (case.call for case in problem.cases if case.visible)
        # The shortest part of a sample that goes wrong is shown, so a part of one is no hidden case either.
        free = "\0".join(_squeezed(text) for text in (*shown, *(sample.text for sample in made)))
        hidden = {_squeezed(case.call) for case in problem.cases if not case.visible}
        _HIDDEN[problem.id] = frozenset(call for call in hidden if call not in free)
    return _HIDDEN[problem.id]


def _squeezed(text: str) -> str:
    return "".join(text.split())
