from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest_asyncio

from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

from judged_problems import PROBLEMS

collect_ignore_glob = ["problems/*", "problems_torch/*", "broken/*"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def judge() -> AsyncIterator[JudgeService]:
    """One service for all tests that do no damage to it."""
    service = JudgeService(protected=(PROBLEMS,))
    yield service
    await service.close()
