"""All checks of a problem, each of which can be called on its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from etude.authoring.blanks import check_blanks
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
    from pathlib import Path

    from etude.catalogue.model import Root
    from etude.errors import Fault
    from etude.judge.service import JudgeService

__all__ = ["READING", "RUNNING", "check_problem", "check_surroundings"]

Reading = Callable[[Draft], Iterator[Remark]]
Running = Callable[[Draft, Stage], Awaitable[list[Remark]]]

READING: Final[Mapping[Check, tuple[Reading, ...]]] = MappingProxyType(
    {
        Check.MARKDOWN: (check_markdown,),
        Check.WORDING: (check_spelling, check_reading_level),
        Check.HINTS: (check_hints, check_leaks, check_withheld),
        Check.INPUTS: (check_degenerate_inputs,),
        Check.FORMULAS: (check_formulas_named,),
        Check.WEAK: (check_weak_tests,),
    }
)
"""Checks that look at texts alone, and cost milliseconds."""

RUNNING: Final[Mapping[Check, tuple[Running, ...]]] = MappingProxyType(
    {
        Check.STARTER: (check_starter,),
        Check.EXAMPLES: (check_examples,),
        Check.FORMULAS: (check_formulas_hold,),
        Check.RIGHT: (check_right_solutions,),
        Check.WRONG: (check_wrong_solutions,),
        Check.FINGERPRINTS: (check_fingerprints,),
        Check.IMPOSTORS: (check_memoriser, check_vandal),
        Check.MUTANTS: (check_mutants,),
        Check.CASES: (check_needed_cases,),
    }
)
"""Checks that run programs of the problem, in workers."""

OF_IMPORTED: Final = frozenset({Check.WEAK, Check.STARTER, Check.RIGHT, Check.WRONG})
"""What a problem must stand that somebody wrote for another system."""


async def check_problem(folder: Path, root: Root, judges: JudgeService) -> Proof:
    """Everything there is to mend in a problem, by file and line.

    Nothing but that where something is left to be written, or the problem cannot be loaded.

    What it points to in other problems is left to `check_surroundings`.

    Raises:
        UntrustedRoot: its code may not run.
        JudgeUnavailable: the judge or the cage does not start, or a package is absent.
    """
    blanks = list(check_blanks(folder))
    if blanks:
        return Proof(_sorted(blanks))
    try:
        draft = read_draft(load_problem(folder, root))
    except BrokenProblem as error:
        return Proof(_sorted(_of_faults(Check.SCHEMA, error.faults)))
    wanted = frozenset(Check) if content_rules(draft.problem.importer).is_proven else OF_IMPORTED
    found = [
        remark
        for check in READING
        if check in wanted
        for reading in READING[check]
        for remark in reading(draft)
    ]
    stage = Stage(draft.problem, judges)
    try:
        for check in RUNNING:
            for running in RUNNING[check] if check in wanted else ():
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
