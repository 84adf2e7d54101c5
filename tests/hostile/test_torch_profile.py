"""The hostile submissions in the torch profile: a larger template process gives nothing away.

Of each family some are sent by `make test`, all of them by `make test-all`.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from attacks import PROBLEMS, Attack, attacks
from judging import attack_once, left_after_close

from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from world import World

_NAMED = os.environ.get("ETUDE_TORCH_PYTHON")
_HERE = sys.executable if importlib.util.find_spec("torch") is not None else None
_PYTHON = _NAMED or _HERE
_OF_EACH_FAMILY = 2
_GENEROUS_S = 15.0  # of a loaded machine, as for the other profiles

pytestmark = pytest.mark.skipif(
    _PYTHON is None,
    reason="torch is not installed here: set ETUDE_TORCH_PYTHON to an interpreter that has it",
)


def _attacks() -> Iterator[object]:
    sent: dict[str, int] = {}
    for attack in attacks():
        if attack.profile == "both":
            sent[attack.family] = sent.get(attack.family, 0) + 1
            marks = [pytest.mark.slow] if sent[attack.family] > _OF_EACH_FAMILY else []
            changed = replace(attack, profile="torch", problem=f"{attack.problem}-torch")
            yield pytest.param(changed, id=attack.name, marks=marks)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(world: World) -> AsyncIterator[JudgeService]:
    made = JudgeService(python=Path(str(_PYTHON)), protected=(PROBLEMS, world.home))
    yield made
    assert await left_after_close(made) == []


@pytest.mark.parametrize("attack", list(_attacks()))
async def test_it_gets_its_outcome_and_nothing_else(
    service: JudgeService, world: World, attack: Attack
) -> None:
    found = await attack_once(service, world, attack, "torch")
    assert found.faults == ()
    assert found.overrun_s <= _GENEROUS_S
