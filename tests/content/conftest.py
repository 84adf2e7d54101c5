from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from etude.catalogue.model import Problem
    from etude.session.report import Report

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

collect_ignore_glob = ["snapshots/*"]


@dataclass(frozen=True)
class Desk:
    """A session and a folder to keep the judged files in."""

    session: Session
    folder: Path

    async def judge(self, problem: Problem, text: str) -> Report:
        """What is shown at once, and by the command line."""
        exercise = self.session.find_exercise(self.folder / "exercise.py", text, problem=problem.id)
        return await self.session.run(exercise, text)

    async def look_closer(self, problem: Problem, text: str) -> Report:
        """What is shown in an editor in the end, once the judge has got to know the problem."""
        exercise = self.session.find_exercise(self.folder / "exercise.py", text, problem=problem.id)
        report = await self.session.run(exercise, text, hurried=True)
        return await self.session.examine(report, text)


@pytest.fixture(scope="session")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    folder = tmp_path_factory.mktemp("content")
    session = Session.create(Settings(data_dir=folder / "data", cache_dir=folder / "cache"))
    yield Desk(session, folder)
    await session.close()
    shutil.rmtree(folder)
