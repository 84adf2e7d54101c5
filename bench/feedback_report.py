"""How good the feedback is: `make feedback-report` writes FEEDBACK.md beside this file.

Each figure is a function that is registered with `feedback_share.measurement`; a module that brings figures is named
in SECTIONS. They stand apart for the half of the wrong solutions that rules were tuned on, the half that was held back,
and the mutants of the references.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from feedback_corpus import Group, desk, problems, written
from feedback_mutants import mutants_of
from feedback_page import as_text, feedback_page
from feedback_repeats import TITLE as REPEATS
from feedback_repeats import repeats
from feedback_share import MEASUREMENTS
from processor_clock import processor_time

from etude.feedback.edits.search import SearchLimits

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
# A candidate that takes too long is dropped by the clock, which a busy machine must not do to others.
_BY_PROCESSOR: Final = SearchLimits(candidate_s=4.0, clock=processor_time)
_REPEATED: Final = 6  # of so many problems one is judged again and again
MUTANTS: Final = 540  # in all, about the same number of each problem


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge, measure, print, and write the page where it is wanted."""
    options = _options(arguments)
    for module in SECTIONS:
        importlib.import_module(module)
    wanted = [each for each in MEASUREMENTS if options.section in each.title]
    judged = _judged(options, wanted) if wanted else []
    figures = [each.figure(judged) for each in wanted]
    if options.section in REPEATS:
        figures.append(repeats(_chosen(options)[::_REPEATED], options.repeats))
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
    parser.add_argument("--every", type=int, default=1, help="of so many problems, in their order, one")
    parser.add_argument("--section", default="", help="figures whose title contains this")
    parser.add_argument("--misses", action="store_true", help="name what is missed, in the tuning half only")
    parser.add_argument("--mutants", type=int, default=MUTANTS, help=f"how many in all (default {MUTANTS})")
    parser.add_argument("--repeats", type=int, default=20, help="fresh processes (default 20)")
    parser.add_argument("--desks", type=int, default=1, help="problems at a time: each takes a processor")
    parser.add_argument("--out", type=Path, help="the folder that FEEDBACK.md is written to")
    return parser.parse_args(arguments)


def _judged(options: argparse.Namespace, wanted: list[Measurement]) -> list[Sample]:
    """Every submission that a wanted figure is about, in the order of the problems."""
    groups = {group for each in wanted for group in each.groups}
    edits = any(each.needs_edits for each in wanted)
    chosen = _chosen(options)
    share = -(-options.mutants // max(len(chosen), 1)) if Group.MUTANTS in groups else 0
    # Processes, not threads: CPython 3.11 now and then cannot parse in two threads at once.
    with ProcessPoolExecutor(options.desks, multiprocessing.get_context("spawn")) as pool:
        tasks = [pool.submit(_seen_at_a_desk, problem, share, edits=edits) for problem in chosen]
        return [sample for task in tasks for sample in task.result()]


def _chosen(options: argparse.Namespace) -> list[Problem]:
    return list(problems(options.only))[:: options.every]


def _seen_at_a_desk(problem: Problem, share: int, *, edits: bool) -> list[Sample]:
    async def seen() -> list[Sample]:
        async with desk() as opened:
            return await _seen(problem, opened, share, edits=edits)

    samples = asyncio.run(seen())
    print(f"{problem.id}: {len(samples)}", file=sys.stderr, flush=True)
    return samples


async def _seen(problem: Problem, opened: Desk, share: int, *, edits: bool) -> list[Sample]:
    """What is shown for the wrong solutions of one problem, and for some mutants of its reference."""
    await opened.prepare(problem)
    samples = [await opened.seen(submission) for submission in written(problem)]
    if edits:
        samples = [await opened.with_edit(sample, _BY_PROCESSOR) for sample in samples]
    return samples + ([each async for each in mutants_of(problem, opened, share)] if share else [])


if __name__ == "__main__":
    main()
