"""Known mistakes are studied once; every text that was judged meanwhile is looked at again afterwards."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from etude.errors import JudgeUnavailable
from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from etude.catalogue.model import Problem


@pytest.fixture
async def session(tmp_path: Path) -> AsyncIterator[Session]:
    session = Session.create(Settings(data_dir=tmp_path / "data", cache_dir=tmp_path / "cache"))
    yield session
    await session.close()


@pytest.fixture
def problem(session: Session) -> Problem:
    return session.catalogue.problem("python-foundations/higher-order-functions")


class Judges:
    """A judge that has three programs to get to know."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.left = 3
        self.fault = fault
        self.go_on = asyncio.Event()

    async def study(self, problem: Problem) -> SimpleNamespace:
        await self.go_on.wait()
        if self.fault is not None:
            raise self.fault
        self.left -= 1
        return SimpleNamespace(left=self.left)


async def test_all_who_ask_meanwhile_are_told_that_more_is_known(
    session: Session, problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    judges = Judges()
    monkeypatch.setattr(session._judges, "study", judges.study)
    asking = [asyncio.create_task(session.study(problem)) for _ in range(2)]
    await asyncio.sleep(0)
    judges.go_on.set()
    assert await asyncio.gather(*asking) == [True, True]
    assert judges.left == 0
    assert not await session.study(problem)


async def test_whoever_asks_no_longer_does_not_end_it_for_others(
    session: Session, problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    judges = Judges()
    monkeypatch.setattr(session._judges, "study", judges.study)
    first, second = (asyncio.create_task(session.study(problem)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    judges.go_on.set()
    assert await second


async def test_a_study_that_fails_is_not_tried_with_every_save(
    session: Session, problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    judges = Judges(JudgeUnavailable("gone"))
    monkeypatch.setattr(session._judges, "study", judges.study)
    judges.go_on.set()
    with pytest.raises(JudgeUnavailable):
        await session.study(problem)
    assert not await session.study(problem)
