from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages


@pytest.fixture
async def judges() -> AsyncIterator[JudgeService]:
    """Judges of this process, which end with the test."""
    service = JudgeService()
    yield service
    await service.close()
