"""What is killed or taken back leaves the next verdict right, and nothing behind."""

from __future__ import annotations

import asyncio
import contextlib
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from judged_problems import PROBLEMS, problem
from process_tree import all_started, kill, open_descriptors, scratch_folders, started

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.errors import JudgeUnavailable, UntrustedRoot
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

RIGHT = "def square(number):\n    return number * number\n"
WRONG = "def square(number):\n    return number + number\n"
ENDLESS = "def square(number):\n    while True:\n        pass\n"
SLOW = "import time\n\n\ndef square(number):\n    time.sleep(0.02)\n    return number * number\n"
SLOW_IMPORT = "import time\n\ntime.sleep(0.3)\n\n\ndef square(number):\n    return number * number\n"
KINDS = ("worker", "zygote", "problem", "root", "files")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service() -> AsyncIterator[JudgeService]:
    before = all_started()
    found = JudgeService(protected=(PROBLEMS,))
    await found.prepare(problem("limits"))
    yield found
    await found.close()
    assert all_started() <= before


async def judged(service: JudgeService, source: str) -> Outcome:
    verdict = await service.run(problem("limits"), source)
    assert verdict.total == 7 or verdict.outcome is Outcome.INTERNAL_ERROR
    return verdict.outcome


async def until_right(service: JudgeService) -> None:
    """What the next save of a learner shows."""
    assert await judged(service, WRONG) is Outcome.WRONG_ANSWER
    assert await judged(service, RIGHT) is Outcome.ACCEPTED


@pytest.mark.parametrize("kind", KINDS)
async def test_killed_between_two_runs(service: JudgeService, kind: str) -> None:
    await until_right(service)
    await asyncio.sleep(0.1)
    assert kill(kind) > 0
    await until_right(service)


@pytest.mark.parametrize("kind", KINDS)
async def test_killed_while_it_runs(service: JudgeService, kind: str) -> None:
    await until_right(service)
    run = asyncio.create_task(judged(service, SLOW))
    await asyncio.sleep(0.15)
    assert kill(kind) > 0
    with contextlib.suppress(JudgeUnavailable):  # an honest answer too
        assert await run in (Outcome.ACCEPTED, Outcome.INTERNAL_ERROR)
    await until_right(service)


async def test_everything_killed(service: JudgeService) -> None:
    for kind in KINDS:
        kill(kind)
    await until_right(service)


async def test_each_new_judge_killed(service: JudgeService) -> None:
    run = asyncio.create_task(judged(service, SLOW))
    seen = set[int]()
    for _ in range(10_000):
        if new := set(started()["problem"]) - seen:
            seen |= new
            kill("problem")
        if len(seen) == 3:
            break
        await asyncio.sleep(0.002)
    assert len(seen) == 3
    assert await run is Outcome.ACCEPTED


@pytest.mark.parametrize("source", [ENDLESS, SLOW, SLOW_IMPORT], ids=["endless", "slow", "slow import"])
@pytest.mark.parametrize("after", [0.0, 0.005, 0.05, 0.2])
async def test_superseded(service: JudgeService, source: str, after: float) -> None:
    run = asyncio.create_task(judged(service, source))
    await asyncio.sleep(after)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    await until_right(service)


async def test_superseded_again_and_again(service: JudgeService) -> None:
    chance = random.Random(0)
    for _ in range(30):
        run = asyncio.create_task(judged(service, chance.choice([ENDLESS, SLOW, RIGHT, WRONG])))
        await asyncio.sleep(chance.random() * 0.03)
        run.cancel()
        await asyncio.wait([run])
    await until_right(service)


async def test_several_problems_at_once(service: JudgeService) -> None:
    endless = asyncio.create_task(judged(service, ENDLESS))
    other = problem("clash-one")
    assert (await service.run(other, "def one():\n    return 1\n")).outcome is Outcome.ACCEPTED
    assert not endless.done()
    assert await endless is Outcome.TIME_LIMIT


async def test_a_problem_that_is_edited_is_collected_anew(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PROBLEMS / "clash-one", tmp_path / "edited"))
    (folder / "problem.toml").write_text((folder / "problem.toml").read_text().replace("clash-one", "edited"))
    root = Root(tmp_path, builtin=False, trusted=True)
    service = JudgeService()
    try:
        found = load_problem(folder, root)
        assert (await service.run(found, "def one():\n    return 1\n")).outcome is Outcome.ACCEPTED
        test = folder / "tests" / "test_clash.py"
        test.write_text(test.read_text().replace("== VALUE == expected", "== 3"))
        found = load_problem(folder, root)
        assert (await service.run(found, "def one():\n    return 1\n")).outcome is Outcome.WRONG_ANSWER
        assert (await service.run(found, "def one():\n    return 3\n")).outcome is Outcome.ACCEPTED
        untrusted = load_problem(folder, Root(tmp_path, builtin=False, trusted=False))
        with pytest.raises(UntrustedRoot):
            await service.run(untrusted, "def one():\n    return 3\n")
    finally:
        await service.close()


@pytest.mark.parametrize("after", [0.0, 0.01, 0.1, 0.3, 0.6])
async def test_closed_while_it_warms_up(after: float) -> None:
    before = all_started()
    service = JudgeService()
    warming = asyncio.create_task(service.prepare(problem("limits")))
    await asyncio.sleep(after)
    await service.close()
    await asyncio.wait([warming])
    await asyncio.sleep(0.2)
    assert all_started() <= before


async def test_nothing_stays_behind() -> None:
    before = all_started()
    folders, descriptors = scratch_folders(), open_descriptors()
    for source in (ENDLESS, WRONG, RIGHT):
        service = JudgeService()
        with contextlib.suppress(TimeoutError):  # the endless one is taken back, in the second of its limits
            await asyncio.wait_for(judged(service, source), 1.2)
        await service.close()
    assert all_started() <= before
    assert scratch_folders() == folders
    assert open_descriptors() <= descriptors + 1
