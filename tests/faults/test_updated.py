"""Étude is updated while a server runs: what it starts from then on has other code than what it had started."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from made_problem import RIGHT, WRONG, made_problem
from processes import Role, below

from etude.judge import processes
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


async def test_judge_and_cage_are_of_one_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (made_problem(tmp_path, name=name) for name in ("first", "second"))
    others = _all_started()
    judges = JudgeService()
    assert (await judges.run(first, RIGHT)).outcome is Outcome.ACCEPTED
    before = _all_started() - others
    assert len(before) == 2
    monkeypatch.setattr(processes, "code_stamp", lambda: 1)
    assert (await judges.run(second, RIGHT)).outcome is Outcome.ACCEPTED
    assert not before & _all_started()
    assert (await judges.run(first, WRONG)).outcome is Outcome.WRONG_ANSWER
    await judges.close()


def _all_started() -> set[int]:
    """Every cage and root judge of this process, those of other tests among them."""
    return {each.pid for each in below(os.getpid()) if each.role in (Role.ZYGOTE, Role.ROOT_JUDGE)}
