"""The search for a single edit, through the real judge and the real cage."""

from __future__ import annotations

import asyncio
import contextlib
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from process_tree import started

from etude.feedback.edits.search import SearchLimits
from etude.judge.cage.processors import PARTS
from etude.judge.verdict import Outcome
from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from etude.feedback.edits.edit import VerifiedEdit
    from etude.practice.state import ProblemState
    from etude.session.report import Exercise, Report

PROBLEM = "python-foundations/higher-order-functions"
PATIENT = SearchLimits(total_s=100.0, candidate_s=20.0)
NO_START = """
from functools import reduce


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n + n, numbers)),
        "evens": list(filter(lambda n: not n % 2, numbers)),
        "product": reduce(lambda a, b: a * b, numbers),
        "sum_of_squares": sum(map(lambda n: n**2, numbers)),
    }
"""
MISSPELT_KEY = NO_START.replace("a * b, numbers)", "a * b, numbers, 1)").replace('"evens"', '"even"')
ENDLESS = """
def process_numbers(numbers):
    while True:
        pass
"""
HOPELESS = """
from functools import reduce


def process_numbers(numbers):
    return reduce(lambda a, b: a + b, filter(None, map(str, numbers)), "")
"""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def session(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Session]:
    folder = tmp_path_factory.mktemp("session")
    found = Session.create(Settings(data_dir=folder / "data", cache_dir=folder / "cache"))
    yield found
    await found.close()


async def failed(session: Session, source: str) -> tuple[Exercise, Report]:
    exercise = session.find_exercise(Path("exercise.py"), source, problem=PROBLEM)
    report = await session.run(exercise, source)
    assert report.verdict.outcome is not Outcome.ACCEPTED
    return exercise, report


async def state(session: Session) -> ProblemState:
    """What is recorded, once all that is on its way has been."""
    await asyncio.sleep(0)
    await asyncio.wrap_future(session._recorder.submit(int))
    return session.progress.state(PROBLEM)


def priorities(kind: str) -> list[int]:
    """Those of the processes of one kind."""
    found = []
    for pid in started()[kind]:
        with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
            found.append(os.getpriority(os.PRIO_PROCESS, pid))
    return found


def applied(source: str, edit: VerifiedEdit) -> str:
    lines = source.split("\n")
    start = sum(len(line) + 1 for line in lines[: edit.span.line - 1]) + edit.span.column - 1
    end = sum(len(line) + 1 for line in lines[: edit.span.end_line - 1]) + edit.span.end_column - 1
    return source[:start] + edit.replacement + source[end:]


@pytest.mark.parametrize(("source", "kind"), [(NO_START, "reduce_start"), (MISSPELT_KEY, "key")])
async def test_the_judge_accepts_the_text_with_the_edit(session: Session, source: str, kind: str) -> None:
    exercise, report = await failed(session, source)
    found = await session.find_edit(exercise, source, report, limits=PATIENT)

    assert found is not None
    assert found.edit is not None
    assert (found.source, found.edit.kind) == (source, kind)
    again = await session.run(exercise, applied(source, found.edit))
    assert again.verdict.outcome is Outcome.ACCEPTED


RAISES = "def process_numbers(numbers):\n    return 1 / 0\n"
REPAIRED = NO_START.replace("a * b, numbers)", "a * b, numbers, 1)")
SCREENED = [
    (NO_START, False),
    (REPAIRED, True),
    (MISSPELT_KEY, False),
    (RAISES, False),
    ("raise ValueError('no')\n", False),
    (ENDLESS, False),
    ("process_numbers = 3\n", False),
    ("def process_numbers(numbers)\n", False),
    # What it leaves behind in the worker is no matter of the next one.
    ("left_behind = 1\n" + REPAIRED, True),
    ("def process_numbers(numbers):\n    return left_behind\n", False),
]


async def test_one_worker_looks_at_many_programs(session: Session) -> None:
    """The call that failed for one program, in others that were loaded in its place."""
    exercise, report = await failed(session, NO_START)
    problem, idle = exercise.problem, session._idle_judges
    await idle.prepare(problem)
    found = await idle.screen(
        problem, NO_START, report.verdict.counterexample.call, [text for text, _ in SCREENED]
    )

    assert found is not None
    assert found.known
    assert list(found.passed) == [may for _, may in SCREENED]
    assert list(found.mended) == list(found.passed)


async def test_what_cannot_be_screened_is_said_so(session: Session) -> None:
    exercise, report = await failed(session, NO_START)
    await session._idle_judges.prepare(exercise.problem)
    call = report.verdict.counterexample.call
    found = await session._idle_judges.screen(exercise.problem, "1 / 0\n", call, [REPAIRED])

    assert found is not None
    assert not found.known


TWO_MISTAKES = """
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: 2 * n, numbers))
    evens = list(filter(lambda n: n % 2 == 1, numbers))
    squares = sum(map(lambda n: 2 * n, numbers))
    product = reduce(lambda a, b: a * b, numbers, 1)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares}
"""


async def test_changes_that_mend_the_shown_call_alone_tell_their_line(session: Session) -> None:
    exercise, report = await failed(session, TWO_MISTAKES)
    assert report.verdict.counterexample.call == "process_numbers([2])"
    limits = replace(PATIENT, candidates=120)
    found = await session.find_edit(exercise, TWO_MISTAKES, report, limits=limits)

    assert found is not None
    assert found.edit is None  # no single change makes it right
    assert max(found.tried, key=lambda each: each.mends).line == 7
    assert not any(each.passes for each in found.tried)
    assert sum(each.tried for each in found.tried) == limits.candidates
    assert session.with_edit(report, found).findings[0].span.line == 7
    nowhere = replace(found, tried=tuple(replace(each, mends=0) for each in found.tried))
    assert session.with_edit(report, nowhere) is report


@pytest.mark.parametrize("case", [True, False])
async def test_a_call_that_is_no_input_of_the_specification_is_looked_at_too(
    session: Session, case: bool
) -> None:
    """That of a case is asked of the reference; of another nothing is known, and other inputs have to tell."""
    exercise, _ = await failed(session, NO_START)
    problem, idle = exercise.problem, session._idle_judges
    await idle.prepare(problem)
    call = problem.cases[0].call.strip() if case else "process_numbers([77, 78])"
    constant = 'def process_numbers(numbers):\n    return {"doubled": numbers}\n'
    found = await idle.screen(problem, NO_START, call, [REPAIRED, constant, MISSPELT_KEY])

    assert found is not None
    assert found.known
    assert list(found.passed) == [True, False, False]


async def test_a_search_is_no_attempt(session: Session) -> None:
    exercise, report = await failed(session, NO_START)
    before = await state(session)
    await session.find_edit(exercise, NO_START, report, limits=PATIENT)

    assert await state(session) == before


async def test_the_next_run_ends_the_search(session: Session) -> None:
    exercise, report = await failed(session, HOPELESS)
    looking = asyncio.create_task(session.find_edit(exercise, HOPELESS, report, limits=PATIENT))
    await asyncio.sleep(0)
    again = await session.run(exercise, NO_START)

    assert again.verdict.outcome is not Outcome.INTERNAL_ERROR
    assert looking.done()
    assert await looking is None


async def test_a_run_of_another_exercise_goes_first_and_ends_nothing(
    session: Session, tmp_path: Path
) -> None:
    exercise, report = await failed(session, NO_START)
    other = session.find_exercise(tmp_path / "other.py", "", problem="python-foundations/ring-buffer")
    await session.warm(other)
    looking = asyncio.create_task(session.find_edit(exercise, NO_START, report, limits=PATIENT))
    await asyncio.sleep(0)
    verdicts = [(await session.run(other, other.problem.reference.text)).verdict for _ in range(3)]

    assert {verdict.outcome for verdict in verdicts} == {Outcome.ACCEPTED}
    found = await looking
    assert found is not None
    assert found.edit is not None


async def test_searches_take_turns(session: Session, tmp_path: Path) -> None:
    exercise, report = await failed(session, NO_START)
    second = session.find_exercise(tmp_path / "second.py", NO_START, problem=PROBLEM)
    asked = (session.find_edit(each, NO_START, report, limits=PATIENT) for each in (exercise, second))
    first, other = await asyncio.gather(*asked)

    assert first is not None
    assert first == other


async def test_a_search_that_found_nothing_is_over(session: Session) -> None:
    exercise, report = await failed(session, HOPELESS)
    found = await session.find_edit(exercise, HOPELESS, report, limits=SearchLimits(candidates=2))

    assert found is not None
    assert (found.source, found.edit) == (HOPELESS, None)


async def test_a_candidate_gives_way_to_whoever_is_waited_for(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise, _ = await failed(session, NO_START)
    problem, idle = exercise.problem, session._idle_judges
    await idle.prepare(problem)
    asked, begun = idle._ask, asyncio.Event()

    async def ask(*question: Any) -> Any:
        begun.set()
        return await asked(*question)

    monkeypatch.setattr(idle, "_ask", ask)
    candidate = asyncio.create_task(idle.try_out(problem, ENDLESS))
    await begun.wait()
    other = session.find_exercise(Path("other.py"), "", problem="python-foundations/ring-buffer")
    report = await session.run(other, other.problem.reference.text)

    assert await candidate is None
    assert report.verdict.outcome is Outcome.ACCEPTED


async def test_candidates_are_judged_by_processes_of_the_lowest_priority(session: Session) -> None:
    exercise, _ = await failed(session, NO_START)
    await session._idle_judges.prepare(exercise.problem)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    for _ in range(1000):  # workers are forked after the answer
        judges, workers = priorities("problem"), priorities("worker")
        if workers.count(19) == PARTS:
            break
        await asyncio.sleep(0.01)

    assert judges.count(19) == 1
    assert workers.count(19) == PARTS
    assert {*judges, *workers} == {own, 19}
    assert await session._idle_judges.try_out(exercise.problem, NO_START) is not None


async def test_one_problem_at_a_time_has_such_a_judge(session: Session) -> None:
    for problem in (PROBLEM, "python-foundations/ring-buffer"):
        exercise = session.find_exercise(Path("exercise.py"), "", problem=problem)
        await session._idle_judges.prepare(exercise.problem)
        assert list(session._idle_judges._open) == [exercise.problem.folder]
    session._idle_judges.rest(end_after_s=0.0)
    await asyncio.sleep(0.05)
    assert not session._idle_judges._open


async def test_a_closer_look_does_not_give_way_to_another_problem(session: Session) -> None:
    judges = session._judges
    exercise, report = await failed(session, NO_START)
    other = session.find_exercise(Path("other.py"), "", problem="python-foundations/ring-buffer").problem
    call = report.verdict.counterexample.call
    looking = asyncio.create_task(judges.examine(exercise.problem, NO_START, call))
    await asyncio.sleep(0)
    await judges.run(other, other.reference.text)

    assert await looking is not None


async def test_cancelling_ends_it(session: Session) -> None:
    exercise, report = await failed(session, HOPELESS)
    looking = asyncio.create_task(session.find_edit(exercise, HOPELESS, report, limits=PATIENT))
    await asyncio.sleep(0.1)
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking

    assert (await session.run(exercise, NO_START)).verdict.total > 1


async def test_what_is_accepted_is_not_searched(session: Session) -> None:
    exercise = session.find_exercise(Path("exercise.py"), "", problem=PROBLEM)
    text = exercise.problem.reference.text
    report = await session.run(exercise, text)

    assert await session.find_edit(exercise, text, report) is None
