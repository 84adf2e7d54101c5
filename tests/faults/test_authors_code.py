"""Code of authors that never ends, or takes what the machine has: ended in bounded time, never the learner's fault."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest
from made_problem import RIGHT, WRONG, made_problem

from etude.errors import BrokenProblem, JudgeUnavailable
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from etude.judge.service import JudgeService

_TIME_S = 0.5
_SOON_S = 30.0  # of which a quiet machine needs a quarter: what hangs in C is measured in processor time

_TEST = "from solution import double\n\ndef test_it({fixture}):\n    assert double(1) == 2\n    {line}\n"


@pytest.mark.parametrize(
    "made",
    [
        pytest.param({"call": "[double(3), [x for x in iter(int, 1)]][0]"}, id="an endless list"),
        pytest.param({"call": "double(3) + sum(iter(int, 1))"}, id="inside C", marks=pytest.mark.slow),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="while True: pass")},
            id="a test file",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="import time; time.sleep(1000)")},
            id="a test that sleeps",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="sum(iter(int, 1))")}, id="a test file, inside C"
        ),
        pytest.param(
            {
                "tests": "import pytest\nfrom solution import double\n\ndef test_it():\n    assert double(1) == 2\n"
                "    while True:\n        try:\n            while True: pass\n        except BaseException: pass\n"
            },
            id="a test that swallows everything",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="raise MemoryError")}, id="a test that has no memory"
        ),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="raise OSError(28, 'No space left on device')")},
            id="a test on a full disk",
        ),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="import os, signal; os.kill(os.getpid(), 9)")},
            id="a test that kills the judge",
        ),
        pytest.param(
            {"tests": _TEST.format(fixture="", line="import os; os._exit(0)")},
            id="a test that ends the judge",
        ),
    ],
)
async def test_it_is_nobodys_fault(judges: JudgeService, tmp_path: Path, made: dict[str, str]) -> None:
    problem = made_problem(tmp_path, time_s=_TIME_S, **made)
    start = time.monotonic()
    verdict = await judges.run(problem, RIGHT)
    assert verdict.outcome is Outcome.INTERNAL_ERROR
    assert verdict.detail
    assert time.monotonic() - start < _SOON_S
    assert not [test for test in verdict.tests if test.outcome is Outcome.TIME_LIMIT]
    whole = made_problem(tmp_path, name="whole")
    assert (await judges.run(whole, RIGHT)).outcome is Outcome.ACCEPTED
    assert (await judges.run(whole, WRONG)).outcome is Outcome.WRONG_ANSWER


@pytest.mark.parametrize("line", ["while True: pass", "sum(iter(int, 1))"])
@pytest.mark.slow
async def test_collecting_ends_too(judges: JudgeService, tmp_path: Path, line: str) -> None:
    problem = made_problem(tmp_path, tests=f"{line}\n\ndef test_it(): pass\n")
    async with asyncio.timeout(120):
        with pytest.raises((BrokenProblem, JudgeUnavailable)):
            await judges.prepare(problem)


@pytest.mark.slow
async def test_the_learners_time_is_not_the_authors(judges: JudgeService, tmp_path: Path) -> None:
    """A submission may take nearly its whole limit at every call; the watchdog counts the judge's time only."""
    tests = "from solution import double\n\n" + "".join(
        f"def test_{n}():\n    assert double(1) == 2\n\n" for n in range(14)
    )
    problem = made_problem(tmp_path, tests=tests, time_s=0.8)
    slow = "import time\n\ndef double(number):\n    time.sleep(0.5)\n    return number * 2\n"
    verdict = await judges.run(problem, slow)
    assert verdict.outcome is Outcome.ACCEPTED, verdict
