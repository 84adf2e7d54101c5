"""All checks of a problem, each of which can be called on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.authoring.degenerate import check_degenerate_inputs
from etude.authoring.draft import Draft, read_draft
from etude.authoring.examples import check_examples
from etude.authoring.formulas import check_formulas_hold, check_formulas_named
from etude.authoring.hints import check_hints, check_leaks, check_withheld
from etude.authoring.impostors import check_memoriser, check_vandal
from etude.authoring.links import check_links
from etude.authoring.markdown import check_markdown
from etude.authoring.mutation import check_mutants, check_needed_cases
from etude.authoring.programs import check_right_solutions, check_starter
from etude.authoring.remark import Check, Proof, Remark
from etude.authoring.stage import Stage
from etude.authoring.weak_comparisons import check_weak_tests
from etude.authoring.wording import check_reading_level, check_spelling
from etude.authoring.wrong_solutions import check_fingerprints, check_wrong_solutions
from etude.catalogue.content_rules import content_rules
from etude.catalogue.load import load_problem
from etude.errors import BrokenProblem
from etude.feedback.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from etude.catalogue.model import Root
    from etude.errors import Fault
    from etude.judge.service import JudgeService

__all__ = ["READING", "RUNNING", "check_problem", "check_surroundings"]

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

READING_IMPORTED: Final = (check_weak_tests,)
RUNNING_IMPORTED: Final = (check_starter, check_right_solutions, check_wrong_solutions)
"""What a problem must stand that somebody wrote for another system."""


async def check_problem(folder: Path, root: Root, judges: JudgeService) -> Proof:
    """Everything there is to mend in a problem, by file and line; nothing but its faults when it cannot be loaded.

    What it points to in other problems is left to `check_surroundings`.

    Raises:
        UntrustedRoot: its code may not run.
        JudgeUnavailable: the judge or the cage does not start, or a package is absent.
    """
    try:
        draft = read_draft(load_problem(folder, root))
    except BrokenProblem as error:
        return Proof(_sorted(_of_faults(Check.SCHEMA, error.faults)))
    own = content_rules(draft.problem.importer).is_proven
    found = [remark for check in (READING if own else READING_IMPORTED) for remark in check(draft)]
    stage = Stage(draft.problem, judges)
    try:
        for running in RUNNING if own else RUNNING_IMPORTED:
            found += await running(draft, stage)
    except BrokenProblem as error:
        found += _of_faults(Check.COLLECTION, error.faults)
    finally:
        judges.release(draft.problem)
    is_timely = not any(remark.check is Check.TIME for remark in found)  # a busy machine is slow
    return Proof(_sorted(found), is_timely and not stage.is_disturbed)


def check_surroundings(folder: Path, root: Root) -> tuple[Remark, ...]:
    """Where a problem points to something that is not there; nothing for one that cannot be loaded."""
    try:
        draft = read_draft(load_problem(folder, root))
    except BrokenProblem:
        return ()
    return _sorted(list(check_links(draft)))


def _of_faults(check: Check, faults: tuple[Fault, ...]) -> list[Remark]:
    return [Remark(check, Severity.ERROR, fault.file, fault.line, fault.message) for fault in faults]


def _sorted(remarks: list[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(dict.fromkeys(remarks), key=lambda each: (str(each.file), each.line)))
