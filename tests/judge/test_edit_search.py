"""The search for a single edit, through the real judge and the real cage."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from etude.feedback.edits.search import SearchLimits
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


@pytest.mark.parametrize("wait", [True, False])
async def test_a_candidate_gives_way_to_every_run(
    session: Session, wait: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is on its way is ended; one that comes while somebody waits is not begun."""
    judges = session._judges
    problem = session.find_exercise(Path("exercise.py"), "", problem=PROBLEM).problem
    other = session.find_exercise(Path("other.py"), "", problem="python-foundations/ring-buffer").problem
    await judges.prepare(problem)
    await judges.prepare(other)
    asked, begun = judges._ask, asyncio.Event()

    async def ask(*question: Any) -> Any:
        begun.set()
        return await asked(*question)

    monkeypatch.setattr(judges, "_ask", ask)
    if wait:
        candidate = asyncio.create_task(judges.try_out(problem, ENDLESS))
        await begun.wait()
        run = asyncio.create_task(judges.run(other, other.reference.text))
    else:
        run = asyncio.create_task(judges.run(other, other.reference.text))
        await asyncio.sleep(0)
        candidate = asyncio.create_task(judges.try_out(problem, ENDLESS))

    assert await candidate is None
    assert (await run).outcome is Outcome.ACCEPTED


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
