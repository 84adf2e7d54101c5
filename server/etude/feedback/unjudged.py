"""Findings for a submission whose tests could not run: unfinished, unreadable, or without the name."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from etude.feedback.details import message
from etude.feedback.exceptions import syntax_explanation
from etude.feedback.finding import Finding, Severity
from etude.feedback.functions import definition, name_span, own_nodes, place_of
from etude.feedback.place import first_line
from etude.feedback.shorten import fit
from etude.judge.verdict import Outcome, Span
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Problem
    from etude.judge.syntax import Program
    from etude.judge.verdict import Verdict

__all__ = ["missing_findings", "syntax_finding", "unfinished_finding"]

_NAMED = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_AT = re.compile(r" \([^()]*, line \d+\)$")  # the finding itself stands at the line


def unfinished_finding(problem: Problem, program: Program) -> Finding:
    """Not an error: the place where work is to be done."""
    words = fit("feedback.unfinished.here", entry=problem.code.entry)
    span = _to_be_written(program, problem.code.entry) or first_line(program)
    return Finding(span, Severity.INFORMATION, Outcome.UNFINISHED.value, words)


def syntax_finding(program: Program, verdict: Verdict) -> Finding:
    """What the compiler says, at the token where it stopped."""
    said = verdict.raised.message if verdict.raised is not None else verdict.detail
    said = _AT.sub("", said)
    spans = verdict.raised.spans if verdict.raised is not None else ()
    span = program.clamp(spans[-1]) if spans else first_line(program)
    words = message(fit("feedback.syntax.error", message=said), syntax_explanation(said))
    return Finding(span, Severity.ERROR, Outcome.SYNTAX_ERROR.value, words)


def missing_findings(
    problem: Problem, program: Program, verdict: Verdict, *, first: Severity
) -> tuple[Finding, ...]:
    """One finding per name that is there in another spelling or place; else one for the file."""
    nearest = (*verdict.nearest, *("" for _ in verdict.missing))
    found: list[Finding] = []
    absent: list[str] = []
    for name, other in zip(verdict.missing, nearest, strict=False):
        severity = Severity.WARNING if found else first
        if inner := _nested(program, name):
            outer, node = inner
            words = fit("feedback.missing.nested", name=name, outer=outer)
            found.append(_missing(name_span(program, node), severity, words))
        elif other and (span := _name_place(program, other)):
            words = fit("feedback.missing.nearest", name=name, nearest=other)
            found.append(_missing(span, severity, words))
        else:
            absent.append(name)
    if not verdict.missing and (words := _attribute(verdict)):
        return (_missing(first_line(program), first, words),)
    if absent or not found:
        severity = Severity.WARNING if found else first
        found.append(_missing(first_line(program), severity, _absent(problem, absent)))
    return tuple(found)


def _missing(span: Span, severity: Severity, words: str) -> Finding:
    return Finding(span, severity, Outcome.MISSING_NAME.value, words)


def _attribute(verdict: Verdict) -> str:
    """What a test says it lacks, when it is nothing that stands at the outermost level."""
    told = (test.message for test in verdict.tests if test.outcome is Outcome.MISSING_NAME and test.message)
    message = next(told, "")
    return fit("feedback.missing.attribute", message=message) if message else ""


def _absent(problem: Problem, names: list[str]) -> str:
    names = names or [problem.code.entry]
    if len(names) > 1:
        return fit("feedback.missing.several", names=", ".join(f"`{name}`" for name in names))
    own = names[0] == problem.code.entry and problem.code.signature
    signature = say("feedback.missing.signature", signature=problem.code.signature) if own else ""
    return message(fit("feedback.missing.absent", name=names[0]), signature)


def _name_place(program: Program, name: str) -> Span | None:
    """Where the file's outermost level gives something this name."""
    for node in program.tree.body if program.tree else ():
        if isinstance(node, _NAMED) and node.name == name:
            return name_span(program, node)
        for target in _targets(node):
            if target.id == name:
                return place_of(program, target)
    return None


def _targets(node: ast.stmt) -> Iterator[ast.Name]:
    targets = (
        node.targets
        if isinstance(node, ast.Assign)
        else [node.target]
        if isinstance(node, ast.AnnAssign)
        else []
    )
    yield from (target for target in targets if isinstance(target, ast.Name))


def _nested(
    program: Program, name: str
) -> tuple[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef] | None:
    """A definition of this name that stands inside another one, and what that is called."""
    for outer in ast.walk(program.tree) if program.tree else ():
        if isinstance(outer, _NAMED):
            for node in outer.body:
                if isinstance(node, _NAMED) and node.name == name:
                    return outer.name, node
    return None


def _to_be_written(program: Program, entry: str) -> Span | None:
    """The `raise NotImplementedError` of the entry, or of the first method of a class that has one."""
    start = definition(program, entry)
    if isinstance(start, ast.ClassDef):
        functions = [node for node in start.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    else:
        functions = [start] if isinstance(start, ast.FunctionDef | ast.AsyncFunctionDef) else []
    for function in functions:
        for node in own_nodes(function):
            if isinstance(node, ast.Raise):
                return place_of(program, node)
    return place_of(program, functions[0].body[-1]) if functions else None
