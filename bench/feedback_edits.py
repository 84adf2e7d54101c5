"""How many wrong solutions a verified edit is found for, and how soon: `python bench/feedback_edits.py`.

Each wrong solution is judged, and then searched as a session does it, within the time that a learner's search has.
Every edit found is put into the text and judged once more. Times are those of this machine and of what else it does.
"""

from __future__ import annotations

import argparse
import asyncio
import atexit
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from feedback_corpus import Sample, samples
from feedback_share import Share, measurement
from figures import p50, p95

from etude.feedback.edits.edit import Kind, VerifiedEdit
from etude.feedback.edits.leaks import shows_reference
from etude.feedback.edits.search import SearchLimits, search
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MENDABLE: Final = frozenset(Outcome) - {Outcome.ACCEPTED, Outcome.UNFINISHED, Outcome.INTERNAL_ERROR}


@dataclass(frozen=True, slots=True)
class Searched:
    """A wrong solution after the search."""

    sample: Sample
    edit: VerifiedEdit | None
    seconds: float
    candidates: int  # how many were judged, the accepted one among them
    unverified: bool = False  # judged once more, the edit was not accepted
    leaks: bool = False  # an expression of the reference made a line of the reference
    coincides: bool = False  # an edit of the learner's own text came to a line of the reference


async def searched(sample: Sample, judges: JudgeService, limits: SearchLimits) -> Searched:
    """Search for one wrong solution."""
    problem, source = sample.problem, sample.wrong.source.text
    tried = 0

    async def verify(text: str) -> Verdict:
        nonlocal tried
        tried += 1
        return await judges.run(problem, text)

    await judges.prepare(problem)
    places = [finding.span for finding in sample.findings]
    began = time.perf_counter()
    edit = await search(problem, source, sample.verdict, verify, places=places, limits=limits)
    seconds = time.perf_counter() - began
    if edit is None:
        return Searched(sample, None, seconds, tried)
    text = applied(source, edit)
    again = await judges.run(problem, text)
    line = shows_reference(source, text, problem.reference.text)
    from_reference = edit.kind is Kind.INGREDIENT
    return Searched(
        sample,
        edit,
        seconds,
        tried,
        unverified=again.outcome is not Outcome.ACCEPTED or bool(again.broken_rules),
        leaks=line and from_reference,
        coincides=line and not from_reference,
    )


def applied(source: str, edit: VerifiedEdit) -> str:
    """A text with an edit put into it."""
    lines = source.splitlines(keepends=True)
    start = sum(map(len, lines[: edit.span.line - 1])) + edit.span.column - 1
    end = sum(map(len, lines[: edit.span.end_line - 1])) + edit.span.end_column - 1
    return source[:start] + edit.replacement + source[end:]


def is_mendable(sample: Sample) -> bool:
    """Whether there is a verdict that a search can begin from."""
    return sample.verdict.outcome in _MENDABLE


@cache
def _in_report() -> tuple[asyncio.Runner, JudgeService]:
    """The judges of the report's section, ended with the process."""
    runner, judges = asyncio.Runner(), JudgeService()
    atexit.register(runner.close)
    atexit.register(lambda: runner.run(judges.close()))  # the last that is registered comes first
    return runner, judges


@measurement("verified edits")
def verified_edits(sample: Sample) -> bool | None:
    """Wrong solutions that a single edit mends which the judge accepted, found within the time of a search."""
    if not is_mendable(sample):
        return None
    runner, judges = _in_report()
    return runner.run(searched(sample, judges, SearchLimits())).edit is not None


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge, search and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="problems whose id contains this")
    parser.add_argument("--seconds", type=float, default=SearchLimits().total_s, help="for each search")
    parser.add_argument(
        "--show", action="store_true", help="each edit and each miss, in the tuning half only"
    )
    options = parser.parse_args(arguments)
    found = asyncio.run(_measured(options.only, SearchLimits(total_s=options.seconds)))
    for title, tuning in (("tuning half", True), ("held back", False)):
        half = [each for each in found if each.sample.tuning is tuning]
        print("\n".join(_section(title, half, show=options.show and tuning)))


async def _measured(only: str, limits: SearchLimits) -> list[Searched]:
    with tempfile.TemporaryDirectory(prefix="etude-edits-") as scratch:
        judges = JudgeService(protected=(Path(scratch),))
        try:
            return [
                await searched(sample, judges, limits)
                async for sample in samples(only)
                if is_mendable(sample)
            ]
        finally:
            await judges.close()


def _section(title: str, half: list[Searched], *, show: bool) -> Iterator[str]:
    yield f"\nverified edits, {title}"
    yield f"  found        {Share.of((each.sample.name, each.edit is not None) for each in half)}"
    mended = [each for each in half if each.edit is not None]
    if mended:
        seconds = [each.seconds for each in mended]
        tried = [each.candidates for each in mended]
        yield f"  time         median {1e3 * p50(seconds):.0f} ms, p95 {1e3 * p95(seconds):.0f} ms"
        yield f"  candidates   median {p50(tried):.0f}, p95 {p95(tried):.0f} until the accepted one"
    missed = [each.candidates for each in half if each.edit is None]
    if missed:
        yield f"  of the others median {p50(missed):.0f} candidates could be judged"
    yield f"  unverified   {sum(each.unverified for each in half)}"
    yield f"  leaks        {sum(each.leaks for each in half)}"
    yield f"  own edits that come to a line of the reference: {sum(each.coincides for each in half)}"
    kinds = Counter(each.edit.kind.value for each in mended if each.edit is not None)
    yield "  kinds        " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items(), key=_most))
    for each in half if show else ():
        yield _shown(each)


def _most(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _shown(each: Searched) -> str:
    what = (
        "not mended"
        if each.edit is None
        else f"{each.edit.kind}: {each.edit.before_line!r} as {each.edit.after_line!r}"
    )
    return f"    {each.sample.name}, {each.candidates} candidates, {each.seconds:.2f} s, {what}"


if __name__ == "__main__":
    main()
