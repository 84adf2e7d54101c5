"""Two programs that must not be accepted: one knows the shown calls by heart, one changes its arguments."""

from __future__ import annotations

import doctest
from typing import TYPE_CHECKING, Final

from etude.authoring.drivers import driver
from etude.authoring.prose import code_blocks
from etude.authoring.remark import Check
from etude.catalogue.input_types import ArrayType, DictType, NestedType, SequenceType, inside
from etude.catalogue.model import MutationPolicy
from etude.judge.rehearsal import Rehearsal
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark
    from etude.authoring.stage import Stage
    from etude.catalogue.model import Problem

__all__ = ["check_memoriser", "check_vandal", "memoriser", "vandal"]

_FIRST: Final = Rehearsal(most_failures=1)


async def check_memoriser(draft: Draft, stage: Stage) -> list[Remark]:
    """A program that knows the examples and the visible cases by heart, and nothing else, fails a test."""
    verdict = await stage.rehearse(memoriser(draft), _FIRST)
    if any(test.outcome is not Outcome.ACCEPTED for test in verdict.tests):
        return []
    return [draft.error(Check.IMPOSTORS, "cases.toml", 1, say("authoring.memoriser"))]


async def check_vandal(draft: Draft, stage: Stage) -> list[Remark]:
    """A program that gives the right answers and changes its arguments fails a test, where arguments can change."""
    problem = draft.problem
    if problem.comparison.mutate_args is not MutationPolicy.FORBID or not _can_change(problem):
        return []
    verdict = await stage.rehearse(vandal(draft), _FIRST)
    if any(test.outcome is not Outcome.ACCEPTED for test in verdict.tests):
        return []
    return [draft.error(Check.IMPOSTORS, "cases.toml", 1, say("authoring.vandal"))]


def memoriser(draft: Draft) -> str:
    """The text of a program that answers what the texts and the visible cases ask, and raises for all else."""
    shown = [
        *_examples(draft),
        *(case.call for case in draft.problem.cases if case.visible and not case.driver),
    ]
    return driver("memoriser", (draft.problem.reference.text, shown)) + "\n_begin()\n"


def vandal(draft: Draft) -> str:
    """The text of a program that answers as the reference does, and then changes what it was given."""
    return driver("vandal", draft.problem.reference.text) + "\n_begin()\n"


def _examples(draft: Draft) -> Iterator[str]:
    """The examples of the statement, one text after the other."""
    for block in code_blocks(draft.text("statement.md")):
        if block.language == "pycon":
            yield from (example.source for example in doctest.DocTestParser().get_examples(block.text))


def _can_change(problem: Problem) -> bool:
    """Whether an argument can be changed by whom it is given."""
    if problem.input is None:
        return False
    for argument in problem.input.every_argument():
        for held in inside(argument.type):
            match held:
                case ArrayType() | DictType() | SequenceType(kind="list" | "set"):
                    return True
                case NestedType(containers=containers) if "list" in containers:
                    return True
    return False
