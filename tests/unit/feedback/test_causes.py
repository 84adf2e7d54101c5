"""Each folder of causes/ is a rule: `fails.py` must be told its cause, `near_miss.py` fails too and must not.

The first comments of a file say how it fails: `# call:` (several lines are joined), `# expect:` or `# raises:`,
`# limit:`, `# changed:` for an argument, `# requires:`, `# reference:` and `# edge:`. A file without a call fails
hidden tests only.
"""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import Any

import pytest

from etude.catalogue.model import Code, Comparison, SourceFile
from etude.feedback.causes import cause_of
from etude.feedback.causes.failure import Failure
from etude.feedback.causes.table import RULES
from etude.judge.compare import compare
from etude.judge.rendering import render
from etude.judge.syntax import Program
from etude.judge.verdict import (
    Counterexample,
    Difference,
    DifferenceKind,
    Outcome,
    Raised,
    Span,
    Verdict,
)

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "causes").glob("*/fails.py"))
BY_ID = {rule.id: rule for rule in RULES}
HEADER = re.compile(r"# (\w+): (.*)")
NO_VALUE = object()


def header(source: str) -> dict[str, str]:
    told: dict[str, str] = {}
    for line in source.splitlines():
        if not (found := HEADER.fullmatch(line)):
            break
        told[found[1]] = "\n".join(each for each in (told.get(found[1], ""), found[2]) if each)
    return told


def raised_by(error: BaseException) -> Raised:
    stack = traceback.TracebackException.from_exception(error).stack
    lines = [frame.lineno for frame in stack if frame.filename == "solution.py" and frame.lineno is not None]
    spans = [Span(line, 1, line, 2) for line in lines]
    mro = tuple(each.__name__ for each in type(error).__mro__[1:-1])
    name = getattr(error, "name", "") or ""
    return Raised(type(error).__name__, str(error), mro, tuple(spans), name)


def run(source: str, call: str) -> tuple[Any, Raised | None]:
    names: dict[str, Any] = {"__name__": "solution"}
    *before, last = call.split("\n")
    try:
        exec(compile(source, "solution.py", "exec"), names)
        exec("\n".join(before), names)
        return eval(last, names), None
    except Exception as error:  # noqa: BLE001  # failing programs raise whatever they like
        return NO_VALUE, raised_by(error)


def example_of(source: str, told: dict[str, str]) -> Counterexample:
    call, wanted = told["call"], told.get("expect", "None")
    edge = told.get("edge", "")
    common: dict[str, Any] = {"ordinary": not edge, "edge": edge}
    if limit := told.get("limit"):
        difference = Difference(DifferenceKind.RAISED, "", wanted, limit)
        return Counterexample(call, wanted, "", difference, raised=Raised(limit, ""), **common)
    got, raised = run(source, call)
    if raised is not None:
        assert raised.type != told.get("raises"), "it must fail"
        difference = Difference(DifferenceKind.RAISED, "", wanted, f"{raised.type}: {raised.message}")
        return Counterexample(call, wanted, "", difference, raised=raised, **common)
    if argument := told.get("changed"):
        difference = Difference(DifferenceKind.MUTATED, "", "[3, 1, 2]", "[1]")
        return Counterexample(call, wanted, render(got), difference, changed_argument=argument, **common)
    if error := told.get("raises"):
        difference = Difference(DifferenceKind.NOT_RAISED, "", error, render(got))
        return Counterexample(call, f"raises {error}", render(got), difference, **common)
    found = compare(got, eval(wanted), Comparison())
    assert found is not None, "it must fail"
    return Counterexample(call, wanted, render(got), found, **common)


def judged(file: Path, make: Any) -> tuple[Any, Program, Verdict]:
    source = file.read_text(encoding="utf-8")
    told = header(source)
    entry = re.search(r"^(?:def|class) (\w+)", source, re.MULTILINE)
    assert entry is not None
    problem = make(
        code=Code(told.get("entry", entry[1]), "", requires=tuple(told.get("requires", "").split())),
        reference=SourceFile("solution.py", told.get("reference", "")),
    )
    if "call" not in told:
        return problem, Program(source), Verdict("p", Outcome.WRONG_ANSWER, 1, 2)
    example = example_of(source, told)
    outcome = Outcome.RUNTIME_ERROR if example.raised else Outcome.WRONG_ANSWER
    if "limit" in told:
        outcome = Outcome(told["limit"])
    verdict = Verdict("p", outcome, 1, 2, counterexample=example, raised=example.raised)
    return problem, Program(source), verdict


def rule(function: Any) -> Any:
    return pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)(function)


@rule
def test_the_cause_is_told(folder: Path, make: Any) -> None:
    problem, program, verdict = judged(folder / "fails.py", make)

    cause = cause_of(problem, program, verdict)

    assert cause is not None
    assert cause.id == folder.name
    assert 0 < len(cause.message) <= 120
    assert cause.hint
    assert "{" not in cause.hint.replace("{}", "")
    if cause.span is not None:
        assert 1 <= cause.span.line <= len(program.lines)


@rule
def test_a_near_miss_is_not(folder: Path, make: Any) -> None:
    problem, program, verdict = judged(folder / "near_miss.py", make)

    cause = cause_of(problem, program, verdict)
    assert cause is None or cause.id != folder.name
    if folder.name in BY_ID:  # it is silent by itself, not only because another rule is surer
        assert program.tree is not None
        failure = Failure(problem, program, program.tree, verdict)
        assert not (BY_ID[folder.name].fits(failure) and BY_ID[folder.name].find(failure))


@rule
def test_nothing_is_claimed_about_what_does_not_fail(folder: Path, make: Any) -> None:
    problem, program, _ = judged(folder / "fails.py", make)
    for outcome in (Outcome.ACCEPTED, Outcome.UNFINISHED, Outcome.MISSING_NAME, Outcome.INTERNAL_ERROR):
        assert cause_of(problem, program, Verdict("p", outcome, 2, 2)) is None


def test_every_folder_is_a_rule_and_no_id_is_taken_twice() -> None:
    assert len(BY_ID) == len(RULES)
    assert {folder.name for folder in FOLDERS} <= set(BY_ID)
