"""Every problem keeps its word: each of its programs gets exactly the verdict it declares."""

from __future__ import annotations

import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.feedback.review.simpler import suggestions
from etude.judge.weak_tests import weak_tests

if TYPE_CHECKING:
    from conftest import Desk
    from etude.catalogue.model import Problem, WrongSolution

ROOT = builtin_root()
FOLDERS = sorted(file.parent for file in ROOT.path.glob("[!_]*/*/problem.toml"))
PROBLEMS = {f"{folder.parent.name}/{folder.name}": load_problem(folder, ROOT) for folder in FOLDERS}
RIGHT = [
    pytest.param(problem, source.text, id=f"{name}:{source.name}")
    for name, problem in PROBLEMS.items()
    for source in (problem.reference, *problem.alternatives)
]
FROM_STATEMENT = Path(__file__).parent / "from_statement"
WRONG = [
    pytest.param(
        problem,
        wrong,
        id=f"{name}:{wrong.source.name}",
        # Each of their tests is waited for until it is stopped.
        marks=[pytest.mark.slow] if wrong.outcome == "time-limit" else [],
    )
    for name, problem in PROBLEMS.items()
    for wrong in problem.wrong
]


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
async def test_the_starter_is_unfinished(desk: Desk, problem: Problem) -> None:
    report = await desk.judge(problem, problem.starter.text)
    assert report.verdict.outcome == "unfinished"
    assert [finding.severity for finding in report.findings] == ["information"]


@pytest.mark.parametrize(("problem", "text"), RIGHT)
async def test_a_right_solution_is_accepted(desk: Desk, problem: Problem, text: str) -> None:
    report = await desk.judge(problem, text)
    failing = [test for test in report.verdict.tests if test.outcome != "accepted"]
    assert not failing
    assert report.verdict.outcome == "accepted"
    assert report.verdict.passed == report.verdict.total > 0
    assert report.findings == ()


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
async def test_the_statement_says_all_that_is_needed(desk: Desk, problem: Problem) -> None:
    """A solution by someone who had the statement and the starter, and saw no verdict (docs/content-review.md)."""
    text = (FROM_STATEMENT / f"{problem.id}.py").read_text(encoding="utf-8")
    assert (await desk.judge(problem, text)).verdict.outcome == "accepted"


@pytest.mark.parametrize(("problem", "wrong"), WRONG)
async def test_a_wrong_solution_gets_what_it_declares(
    desk: Desk, problem: Problem, wrong: WrongSolution
) -> None:
    report = await desk.judge(problem, wrong.source.text)
    verdict = report.verdict
    assert verdict.outcome == wrong.outcome
    failing = {test.name for test in verdict.tests if test.outcome != "accepted"}
    for glob in wrong.fails:
        assert fnmatch.filter(failing, glob), f"no failing test matches {glob!r}"
    assert not [name for name in failing for glob in wrong.passes if fnmatch.fnmatch(name, glob)]
    shown = "\n".join(finding.message for finding in report.findings)
    assert wrong.message in shown
    if wrong.line is not None:
        assert wrong.line in [finding.span.line for finding in report.findings]
    assert report.findings


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_it_has_what_a_problem_needs(problem: Problem) -> None:
    assert len(problem.hints) >= 4
    assert len(problem.alternatives) >= 2
    assert len(problem.wrong) >= 5
    assert problem.input is not None
    assert problem.cases
    assert problem.properties
    assert problem.explanation.strip()


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_no_test_of_it_can_be_fooled(problem: Problem) -> None:
    assert [str(weak.fault) for weak in weak_tests(problem)] == []


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_a_reader_would_simplify_nothing_in_the_reference(problem: Problem) -> None:
    assert suggestions(problem, problem.reference.text) == ()
