"""Processes that stand still for a while, as all do when the machine sleeps, and clocks that jump."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from judged_saves import ByServer
from made_problem import RIGHT, made_problem
from private_home import private_home
from processes import Role, below
from saves import saves

from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from etude.judge.service import JudgeService
    from etude.judge.verdict import Verdict

PACKAGE = Path(__file__).parents[2] / "server" / "etude"
_LIMIT_S = 2.0
# Well within its limit, as long as the time in which nothing moved is not counted.
_BUSY = (
    "import time\n\ndef double(number):\n    end = time.process_time() + 0.5\n"
    "    while time.process_time() < end:\n        pass\n    return number * 2\n"
)
_JUDGES = (Role.PROBLEM_JUDGE, Role.FILES_CHILD, Role.ROOT_JUDGE)
_ALL = (Role.WORKER, Role.ZYGOTE, *_JUDGES)


@contextlib.contextmanager
def stopped(ancestor: int, *roles: Role, itself: bool = False) -> Iterator[None]:
    """Stop processes, those that work for others first; let them go on in the opposite order."""
    found = [each.pid for role in roles for each in below(ancestor) if each.role is role and not each.zombie]
    found += [ancestor] if itself else []
    assert found
    for pid in found:
        with contextlib.suppress(ProcessLookupError):  # a worker whose run has just ended
            os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in reversed(found):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


async def _with_a_stop(
    judges: JudgeService, folder: Path, roles: tuple[Role, ...], seconds: float, tests: str = ""
) -> Verdict:
    problem = made_problem(folder, time_s=_LIMIT_S, tests=tests)
    await judges.prepare(problem)
    run = asyncio.create_task(judges.run(problem, _BUSY))
    await asyncio.sleep(0.2)
    with stopped(os.getpid(), *roles):
        await asyncio.sleep(seconds)
    verdict = await run
    assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED
    return verdict


async def test_a_worker_that_stands_still_is_too_slow(judges: JudgeService, tmp_path: Path) -> None:
    verdict = await _with_a_stop(judges, tmp_path, (Role.WORKER,), 3.5)
    assert verdict.outcome is Outcome.TIME_LIMIT


@pytest.mark.parametrize(
    "roles", [_JUDGES, (Role.ZYGOTE,), _ALL], ids=["the judge", "the zygote", "the machine"]
)
async def test_time_in_which_nothing_moves_does_not_count(
    judges: JudgeService, tmp_path: Path, roles: tuple[Role, ...]
) -> None:
    verdict = await _with_a_stop(judges, tmp_path, roles, 3.0)
    assert verdict.outcome is Outcome.ACCEPTED, verdict


async def test_nor_while_test_files_run(judges: JudgeService, tmp_path: Path) -> None:
    tests = "from solution import double\n\ndef test_it():\n    assert double(4) == 8\n"
    problem = made_problem(tmp_path, time_s=_LIMIT_S, call="6", tests=tests)
    await judges.prepare(problem)
    run = asyncio.create_task(judges.run(problem, _BUSY))
    await asyncio.sleep(0.25)
    with stopped(os.getpid(), *_ALL):
        await asyncio.sleep(3.0)
    assert (await run).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("seconds", [3, pytest.param(25, marks=pytest.mark.slow)], ids=["a while", "long"])
@pytest.mark.parametrize("moment", [0.0, 0.005, 0.4])
async def test_the_whole_machine_sleeps(seconds: float, moment: float) -> None:
    """The server too; what the editor is told in the end is right, or that it should be saved again."""
    with private_home() as home:
        judges = ByServer(home)
        try:
            save = saves()[0]
            right = (await judges.save(save)).facts
            run = asyncio.create_task(judges.save(save))
            await asyncio.sleep(moment)
            with stopped(judges.pid, *_ALL, itself=True):
                await asyncio.sleep(seconds)  # the client's own patience is half a minute
            answer = await run
            assert answer.facts == right or (answer.internal and answer.honest)
            assert (await judges.save(save)).facts == right
        finally:
            await judges.close()


@pytest.mark.parametrize("jump", [-86400.0, 86400.0])
async def test_a_clock_that_is_set(
    judges: JudgeService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: float
) -> None:
    problem = made_problem(tmp_path, time_s=30.0)  # less than the jump, more than a busy machine takes
    real: Callable[[], float] = time.time
    run = asyncio.create_task(judges.run(problem, _BUSY))
    await asyncio.sleep(0.2)
    monkeypatch.setattr(time, "time", lambda: real() + jump)
    assert (await run).outcome is Outcome.ACCEPTED
    assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED


def test_no_deadline_is_read_off_a_clock_that_can_be_set() -> None:
    """The processes that judge are out of reach of the test above, so their source is looked at."""
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in [*PACKAGE.joinpath("judge").rglob("*.py"), *PACKAGE.joinpath("lsp").rglob("*.py")]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in {("time", "time"), ("time", "time_ns")}
    ]
    assert found == []
