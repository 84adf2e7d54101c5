"""Problems of an imported root whose own code is hostile: it reaches nothing, and no other problem's verdict."""

from __future__ import annotations

import asyncio
import shutil
import time
from typing import TYPE_CHECKING

import pytest
from attacks import HERE
from judging import left_after_close, orphans

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root
from etude.errors import BrokenProblem
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from world import World

_WRONG = "def middle(numbers, key=None):\n    return -1.0\n"


class Imported:
    """A root that the learner imported and trusts, with every hostile problem in it, and a service."""

    def __init__(self, folder: Path, world: World, off: frozenset[str] = frozenset()) -> None:
        self.root = Root(folder, trusted=True)
        self.service = JudgeService(protected=(world.home,), off=off)
        shutil.copytree(HERE / "problems_hostile", folder, dirs_exist_ok=True)
        places = world.places("middle")
        for path in folder.glob("*/tests/*.py"):
            text = path.read_text()
            for name, value in places.items():
                text = text.replace(name, value)
            path.write_text(text)

    def problem(self, name: str) -> Problem:
        return load_problem(self.root.path / name, self.root)

    async def judge(self, name: str, source: str | None = None) -> Verdict:
        problem = self.problem(name)
        async with asyncio.timeout(60):
            return await self.service.run(problem, source or problem.reference.text)

    async def neighbour_is_well(self) -> None:
        """Another problem of the root, before and after whatever happened: right is right, wrong is wrong."""
        assert (await self.judge("innocent")).outcome is Outcome.ACCEPTED
        wrong = await self.judge("innocent", _WRONG)
        assert (wrong.outcome, wrong.passed, wrong.problem.rpartition("/")[2]) == (
            Outcome.WRONG_ANSWER,
            0,
            "innocent",
        )


@pytest.fixture
async def imported(tmp_path: Path, world: World) -> AsyncIterator[Imported]:
    made = Imported(tmp_path / "root", world)
    yield made
    assert await left_after_close(made.service) == []
    assert world.damage() == []


async def test_code_of_a_problem_reaches_nothing(imported: Imported, world: World) -> None:
    verdict = await imported.judge("outlaw")
    reached = [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    assert reached == []
    assert verdict.total > 20


async def test_without_walls_it_reaches_much(tmp_path: Path, world: World) -> None:
    imported = Imported(tmp_path / "root", world, frozenset({"landlock", "seccomp"}))
    verdict = await imported.judge("outlaw")
    await imported.service.close()
    world.damage()
    reached = {
        test.name.partition("[")[2][:-1] for test in verdict.tests if test.outcome is not Outcome.ACCEPTED
    }
    assert reached >= {
        *(
            "read_home",
            "list_home",
            "write",
            "make_folder",
            "write_beside_itself",
            "connect",
            "send",
            "connect_here",
        ),
        *("start_program", "replace_itself", "limit_another", "fork", "end_another"),
    }


@pytest.mark.parametrize("name", ["forger", "bomber", "quitter", "killer", "glutton", "besieger"])
async def test_neighbours_are_judged_as_ever(imported: Imported, name: str) -> None:
    await imported.neighbour_is_well()
    if name != "glutton":  # whose wrong answer fails before it takes any memory
        wrong = await imported.judge(name, _WRONG)
        assert wrong.outcome is not Outcome.ACCEPTED or name == "forger"
    verdict = await imported.judge(name)
    if name in ("quitter", "killer", "glutton", "bomber", "besieger"):
        assert verdict.outcome is not Outcome.ACCEPTED
        assert verdict.detail or verdict.outcome is not Outcome.INTERNAL_ERROR
    await imported.neighbour_is_well()
    assert await orphans(imported.service) == []


async def test_children_do_not_stay(imported: Imported) -> None:
    assert (await imported.judge("parent")).outcome is Outcome.ACCEPTED
    await imported.neighbour_is_well()


@pytest.mark.slow
async def test_tests_that_never_end(imported: Imported) -> None:
    verdict = await imported.judge("spinner")
    assert verdict.outcome is Outcome.INTERNAL_ERROR
    assert verdict.detail
    await imported.neighbour_is_well()


async def test_tests_that_end_while_they_load(imported: Imported) -> None:
    verdict = await imported.judge("leaver")
    assert verdict.outcome is Outcome.INTERNAL_ERROR
    assert verdict.detail
    await imported.neighbour_is_well()


@pytest.mark.slow
async def test_tests_that_never_load(imported: Imported) -> None:
    start = time.monotonic()
    with pytest.raises(BrokenProblem, match=r"test_collector\.py"):
        await imported.judge("collector")
    assert time.monotonic() - start < 60
    await imported.neighbour_is_well()
