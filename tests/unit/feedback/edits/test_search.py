"""The search: what is accepted comes back, what is not never does, and it ends in time."""

from __future__ import annotations

import ast
import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.feedback.edits.search import SearchLimits, search
from etude.judge.verdict import BrokenRule, Outcome, Verdict

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

from edit_cases import EditCase, read_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from etude.catalogue.model import Problem

CASES = {case.name: case for case in read_cases()}
REDUCE = CASES["reduce without a value to start from"]
ACCEPTED = Verdict("a/b", Outcome.ACCEPTED, 3, 3)
WRONG = Verdict("a/b", Outcome.WRONG_ANSWER, 2, 3)
PATIENT = SearchLimits(total_s=100.0, candidate_s=100.0)


class Judge:
    """Accepts one program alone."""

    def __init__(self, case: EditCase, accepted: Verdict = ACCEPTED) -> None:
        self.wanted = _shape(case.after)
        self._accepted = accepted
        self.asked: list[str] = []

    async def verify(self, source: str) -> Verdict:
        self.asked.append(source)
        return self._accepted if _shape(source) == self.wanted else WRONG


def _shape(source: str) -> str:
    return ast.dump(ast.parse(source))


@pytest.fixture
def problem(make: Callable[..., Problem]) -> Problem:
    return make()


async def test_the_accepted_edit_comes_back(problem: Problem) -> None:
    judge = Judge(REDUCE)
    found = await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, limits=PATIENT)

    assert found is not None
    assert found.kind == "reduce_start"
    assert found.replacement == ", 1"
    assert found.before_line == "return reduce(lambda a, b: a * b, items)"
    assert found.after_line == "return reduce(lambda a, b: a * b, items, 1)"
    assert found.words == "This `reduce` needs a third argument, the value to start from."
    assert (found.span.line, found.span.end_line) == (4, 4)


async def test_new_lines_have_nothing_before_them(problem: Problem) -> None:
    case = CASES["nothing to take the mean of"]
    found = await search(problem, case.before, case.verdict, Judge(case).verify, limits=PATIENT)

    assert found is not None
    assert found.before_line == ""
    assert found.after_line == "if not items:\n    return 0"


@pytest.mark.parametrize(
    "verdict",
    [
        WRONG,
        replace(ACCEPTED, outcome=Outcome.RULE_BROKEN),
        replace(ACCEPTED, broken_rules=(BrokenRule("", "forbid", "node:For"),)),
        replace(ACCEPTED, passed=2),
        replace(ACCEPTED, passed=0, total=0),
        replace(ACCEPTED, outcome=Outcome.INTERNAL_ERROR),
    ],
    ids=["wrong", "rule broken", "rules listed", "one test less", "no tests", "internal error"],
)
async def test_nothing_comes_back_that_was_not_accepted(verdict: Verdict, problem: Problem) -> None:
    judge = Judge(REDUCE, verdict)

    assert await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, limits=PATIENT) is None
    assert len(judge.asked) > 1


async def test_the_same_candidates_are_asked_for_in_the_same_order(problem: Problem) -> None:
    first, second = Judge(REDUCE, WRONG), Judge(REDUCE, WRONG)
    for judge in (first, second):
        await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, limits=PATIENT)

    assert first.asked == second.asked


async def test_no_more_candidates_are_tried_than_allowed(problem: Problem) -> None:
    judge = Judge(REDUCE, WRONG)
    await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, limits=replace(PATIENT, candidates=7))

    assert len(judge.asked) == 7


async def test_what_the_screen_drops_is_not_judged(problem: Problem) -> None:
    judge = Judge(REDUCE)
    seen: list[str] = []

    async def screen(sources: Sequence[str]) -> list[bool]:
        seen.extend(sources)
        return [each == judge.wanted for each in map(_shape, sources)]

    found = await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, screen=screen, limits=PATIENT)

    assert found is not None
    assert [_shape(each) for each in judge.asked] == [judge.wanted]
    assert len(seen) > 1


@pytest.mark.parametrize("told", [0, 1, 2], ids=["of none", "of one at a time", "of two at a time"])
async def test_what_the_screen_does_not_get_to_is_not_dropped(problem: Problem, told: int) -> None:
    judge = Judge(REDUCE)

    async def screen(sources: Sequence[str]) -> list[bool]:
        return [True] * min(told, len(sources))

    limits = replace(PATIENT, candidates=4)
    plain = Judge(REDUCE)
    await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, screen=screen, limits=limits)
    await search(problem, REDUCE.before, REDUCE.verdict, plain.verify, limits=limits)

    assert judge.asked == plain.asked


async def test_another_clock_tells_when_the_search_ends(problem: Problem) -> None:
    judge = Judge(REDUCE, WRONG)
    limits = replace(PATIENT, total_s=3.5, clock=lambda: float(len(judge.asked)))
    await search(problem, REDUCE.before, REDUCE.verdict, judge.verify, limits=limits)

    assert len(judge.asked) == 4


async def test_a_candidate_that_takes_too_long_is_left(problem: Problem) -> None:
    judge = Judge(REDUCE)
    hung: list[str] = []

    async def verify(source: str) -> Verdict:
        if not hung:
            hung.append(source)
            await asyncio.Event().wait()
        return await judge.verify(source)

    limits = replace(PATIENT, candidate_s=0.01)
    first = await search(problem, REDUCE.before, REDUCE.verdict, verify, limits=limits)

    assert len(hung) == 1
    assert hung[0] not in judge.asked
    assert first is None or first.replacement != ", 1"


async def test_the_search_ends_when_its_time_is_up(problem: Problem) -> None:
    async def verify(_: str) -> Verdict:
        await asyncio.Event().wait()
        return ACCEPTED

    limits = SearchLimits(total_s=0.05, candidate_s=100.0)

    assert await search(problem, REDUCE.before, REDUCE.verdict, verify, limits=limits) is None


async def test_each_candidate_waits_for_its_turn_and_the_wait_does_not_count(
    problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock that goes on by a second with each turn, and a search that may take less than all of them."""
    loop, seconds, asked, is_its_turn = asyncio.get_running_loop(), 0, 0, False
    now = loop.time
    monkeypatch.setattr(loop, "time", lambda: now() + seconds)

    async def turn() -> None:
        nonlocal seconds, is_its_turn
        seconds += 1
        is_its_turn = True

    async def verify(_: str) -> Verdict:
        nonlocal asked, is_its_turn
        assert is_its_turn
        asked, is_its_turn = asked + 1, False
        return ACCEPTED if asked == 12 else WRONG

    limits = SearchLimits(total_s=8.0, candidate_s=8.0)
    found = await search(problem, REDUCE.before, REDUCE.verdict, verify, turn=turn, limits=limits)

    assert found is not None
    assert seconds >= asked == 12


async def test_a_candidate_that_others_went_before_is_tried_again(problem: Problem) -> None:
    judge = Judge(REDUCE)
    interrupted: list[str] = []

    async def verify(source: str) -> Verdict | None:
        if interrupted.count(source) < 2:
            interrupted.append(source)
            return None
        return await judge.verify(source)

    found = await search(problem, REDUCE.before, REDUCE.verdict, verify, limits=PATIENT)

    assert found is not None
    assert found.replacement == ", 1"


async def test_a_candidate_that_is_never_judged_is_left(problem: Problem) -> None:
    asked: list[str] = []

    async def verify(source: str) -> None:
        asked.append(source)

    limits = replace(PATIENT, candidates=2)
    assert await search(problem, REDUCE.before, REDUCE.verdict, verify, limits=limits) is None
    assert len(asked) == 10
    assert len(set(asked)) == 2


async def test_cancelling_the_search_cancels_what_is_judged(problem: Problem) -> None:
    began, ended = asyncio.Event(), asyncio.Event()

    async def verify(_: str) -> Verdict:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()
        return ACCEPTED

    task = asyncio.create_task(search(problem, REDUCE.before, REDUCE.verdict, verify, limits=PATIENT))
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert ended.is_set()


async def test_what_the_judge_cannot_do_is_not_hidden(problem: Problem) -> None:
    async def verify(_: str) -> Verdict:
        raise OSError("no judge")

    with pytest.raises(OSError, match="no judge"):
        await search(problem, REDUCE.before, REDUCE.verdict, verify, limits=PATIENT)
