"""How good the feedback is: `make feedback-report` writes FEEDBACK.md beside this file.

Each figure is a function that is registered with `feedback_share.measurement`; a module that brings figures is named
in SECTIONS. They stand apart for the half of the wrong solutions that rules were tuned on, the half that was held back,
and the mutants of the references.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from feedback_corpus import Group, desk, problems, written
from feedback_mutants import mutants_of
from feedback_page import as_text, feedback_page
from feedback_repeats import TITLE as REPEATS
from feedback_repeats import repeats
from feedback_share import MEASUREMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feedback_corpus import Desk, Sample
    from feedback_share import Measurement

    from etude.catalogue.model import Problem

SECTIONS: Final = (
    "feedback_examples",
    "feedback_places",
    "feedback_causes",
    "feedback_edits",
    "feedback_leaks",
)
_REPEATED: Final = 3  # of so many problems one is judged again and again
MUTANTS: Final = 540  # in all, about the same number of each problem


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge, measure, print, and write the page where it is wanted."""
    options = _options(arguments)
    for module in SECTIONS:
        importlib.import_module(module)
    wanted = [each for each in MEASUREMENTS if options.section in each.title]
    judged = asyncio.run(_judged(options, wanted)) if wanted else []
    figures = [each.figure(judged) for each in wanted]
    if options.section in REPEATS:
        figures.append(repeats(list(problems(options.only))[::_REPEATED], options.repeats))
    for figure in figures:
        print(as_text(figure, misses=options.misses))
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "FEEDBACK.md").write_text(feedback_page(figures, judged), encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="problems whose id contains this")
    parser.add_argument("--section", default="", help="figures whose title contains this")
    parser.add_argument("--misses", action="store_true", help="name what is missed, in the tuning half only")
    parser.add_argument("--mutants", type=int, default=MUTANTS, help=f"how many in all (default {MUTANTS})")
    parser.add_argument("--repeats", type=int, default=20, help="fresh processes (default 20)")
    parser.add_argument("--desks", type=int, default=1, help="problems at a time: each takes a processor")
    parser.add_argument("--out", type=Path, help="the folder that FEEDBACK.md is written to")
    return parser.parse_args(arguments)


async def _judged(options: argparse.Namespace, wanted: list[Measurement]) -> list[Sample]:
    """Every submission that a wanted figure is about, in the order of the problems."""
    groups = {group for each in wanted for group in each.groups}
    edits = any(each.needs_edits for each in wanted)
    chosen = list(problems(options.only))
    share = -(-options.mutants // max(len(chosen), 1)) if Group.MUTANTS in groups else 0
    waiting = iter(chosen)
    found: dict[str, list[Sample]] = {}

    async def at_a_desk() -> None:
        async with desk() as opened:
            for problem in waiting:  # the next one that nobody has taken
                found[problem.id] = await _seen(problem, opened, share, edits=edits)
                print(f"{problem.id}: {len(found[problem.id])}", file=sys.stderr, flush=True)

    async with asyncio.TaskGroup() as desks:
        for _ in range(options.desks):
            desks.create_task(at_a_desk())
    return [sample for problem in chosen for sample in found[problem.id]]


async def _seen(problem: Problem, opened: Desk, share: int, *, edits: bool) -> list[Sample]:
    """What is shown for the wrong solutions of one problem, and for some mutants of its reference."""
    await opened.prepare(problem)
    samples = [await opened.seen(submission) for submission in written(problem)]
    if edits:
        samples = [await opened.with_edit(sample) for sample in samples]
    return samples + ([each async for each in mutants_of(problem, opened, share)] if share else [])


if __name__ == "__main__":
    main()
