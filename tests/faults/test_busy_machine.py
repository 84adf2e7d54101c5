"""Other programs take the processor: what the learner's program waits for it does not count against its limit."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from made_problem import RIGHT, made_problem

from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.catalogue.model import Problem
    from etude.judge.service import JudgeService
    from etude.judge.verdict import Verdict

_PROCESSOR = max(os.sched_getaffinity(0))
# Each in a session of its own: where the kernel shares out by session, they are together no less than they are.
_COMPETITORS = f"""
import os, sys
os.sched_setaffinity(0, {{{_PROCESSOR}}})
parent = os.getpid()
for _ in range(int(sys.argv[1])):
    if os.fork() == 0:
        os.setsid()
        while os.getppid() == parent:
            pass
        os._exit(0)
print(flush=True)
sys.stdin.read()
"""
# A third of its limit of work, with a quarter of a processor: by the clock it is too slow.
_BUSY = f"""
import os, time
os.sched_setaffinity(0, {{{_PROCESSOR}}})

def double(number):
    end = time.process_time() + 0.17
    while time.process_time() < end:
        pass
    return number * 2
"""
_SLEEPY = f"""
import os, time
os.sched_setaffinity(0, {{{_PROCESSOR}}})

def double(number):
    time.sleep(3)
    return number * 2
"""
_NEVER = _BUSY.replace("0.17", "1e9")


@contextlib.contextmanager
def competitors(count: int) -> Iterator[None]:
    """Programs that never rest, all on the processor where the submission is."""
    command = [sys.executable, "-I", "-S", "-c", _COMPETITORS, str(count)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        yield


async def judged_beside(count: int, judges: JudgeService, problem: Problem, source: str) -> Verdict:
    """The verdict while so many competitors run; the judge is ready before they begin."""
    await judges.prepare(problem)
    with competitors(count):
        return await judges.run(problem, source)


async def test_waiting_for_a_processor_does_not_count(judges: JudgeService, tmp_path: Path) -> None:
    verdict = await judged_beside(3, judges, made_problem(tmp_path, time_s=0.5), _BUSY)
    assert verdict.outcome is Outcome.ACCEPTED, verdict
    assert verdict.tests[0].duration_ms > 500, "it had the processor to itself: nothing was shown"


async def test_a_program_that_sleeps_is_too_slow(judges: JudgeService, tmp_path: Path) -> None:
    verdict = await judged_beside(3, judges, made_problem(tmp_path, time_s=0.5), _SLEEPY)
    assert verdict.outcome is Outcome.TIME_LIMIT, verdict


@pytest.mark.slow
async def test_a_machine_that_gives_nothing_is_named(judges: JudgeService, tmp_path: Path) -> None:
    """As long as a learner may be kept waiting, the submission has less than half its limit: it is not to blame."""
    problem = made_problem(tmp_path, time_s=2.0)
    verdict = await judged_beside(60, judges, problem, _NEVER)
    assert verdict.outcome is Outcome.INTERNAL_ERROR, verdict
    assert "too busy" in verdict.detail
    assert "save again" in verdict.detail
    assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED
