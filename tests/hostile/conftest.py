from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

from attacks import PROBLEMS
from world import World

collect_ignore_glob = ["problems/*", "problems_hostile/*", "submissions/*"]


@pytest.fixture(scope="session")
def world() -> Iterator[World]:
    """What attacks are after."""
    os.environ["HOSTILE_TOKEN"] = "a secret of the environment"
    made = World()
    yield made
    made.close()
    del os.environ["HOSTILE_TOKEN"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def judge(world: World) -> AsyncIterator[JudgeService]:
    """One service for all attacks: each of them leaves it as it was."""
    service = JudgeService(protected=(PROBLEMS, world.home))
    yield service
    await service.close()
