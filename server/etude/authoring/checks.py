"""All checks of a problem, each of which can be called on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.authoring.degenerate import check_degenerate_inputs
from etude.authoring.draft import Draft, read_draft
from etude.authoring.examples import check_examples
from etude.authoring.formulas import check_formulas_hold, check_formulas_named
from etude.authoring.hints import check_hints, check_leaks, check_withheld
from etude.authoring.impostors import check_memoriser, check_vandal
from etude.authoring.markdown import check_markdown
from etude.authoring.mutation import check_mutants, check_needed_cases
from etude.authoring.programs import check_right_solutions, check_starter
from etude.authoring.remark import Check, Remark
from etude.authoring.stage import Stage
from etude.authoring.weak_comparisons import check_weak_tests
from etude.authoring.wording import check_reading_level, check_spelling
from etude.authoring.wrong_solutions import check_fingerprints, check_wrong_solutions
from etude.catalogue.load import load_problem
from etude.errors import BrokenProblem
from etude.feedback.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from etude.catalogue.model import Root
    from etude.errors import Fault
    from etude.judge.service import JudgeService

__all__ = ["READING", "RUNNING", "check_problem"]

READING: Final[tuple[Callable[[Draft], Iterator[Remark]], ...]] = (
    check_weak_tests,
    check_formulas_named,
    check_hints,
    check_leaks,
    check_withheld,
    check_degenerate_inputs,
    check_markdown,
    check_spelling,
    check_reading_level,
)
"""Checks that look at texts alone, and cost milliseconds."""

RUNNING: Final[tuple[Callable[[Draft, Stage], Awaitable[list[Remark]]], ...]] = (
    check_starter,
    check_examples,
    check_formulas_hold,
    check_right_solutions,
    check_wrong_solutions,
    check_fingerprints,
    check_memoriser,
    check_vandal,
    check_mutants,
    check_needed_cases,
)
"""Checks that run programs of the problem, in workers."""


async def check_problem(folder: Path, root: Root, judges: JudgeService) -> tuple[Remark, ...]:
    """Everything there is to mend in a problem, by file and line; nothing but its faults when it cannot be loaded.

    Raises:
        UntrustedRoot: its code may not run.
        JudgeUnavailable: the judge or the cage does not start, or a package is absent.
    """
    try:
        draft = read_draft(load_problem(folder, root))
    except BrokenProblem as error:
        return _sorted(_of_faults(Check.SCHEMA, error.faults))
    found = [remark for check in READING for remark in check(draft)]
    stage = Stage(draft.problem, judges)
    try:
        for running in RUNNING:
            found += await running(draft, stage)
    except BrokenProblem as error:
        found += _of_faults(Check.COLLECTION, error.faults)
    return _sorted(found)


def _of_faults(check: Check, faults: tuple[Fault, ...]) -> list[Remark]:
    return [Remark(check, Severity.ERROR, fault.file, fault.line, fault.message) for fault in faults]


def _sorted(remarks: list[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(dict.fromkeys(remarks), key=lambda each: (str(each.file), each.line)))
