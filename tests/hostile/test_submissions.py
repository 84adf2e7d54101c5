"""Every hostile submission gets the outcome its header names, leaves nothing behind, and the next save is right.

Here in short: each family, the quick ones all. `make hostile` sends all of them, in both profiles and as both users.
"""

from __future__ import annotations

import os
import subprocess
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from attacks import HERE, Attack, attacks
from controls import succeeds
from judging import attack_once
from unprivileged import NotPossible, command_as_nobody

if TYPE_CHECKING:
    from pathlib import Path

    from world import World

    from etude.judge.service import JudgeService

# Their attacks take long by their nature: waiting for a limit, filling memory.
_LONG_FAMILIES = {
    "endless",
    "recursion",
    "values",
    "callbacks",
    "frames",
    "memory",
    "output",
    "source",
    "hooks",
    "input",
}
_OF_A_LONG_FAMILY = 2
_GENEROUS_S = 15.0  # of a loaded machine; the precise figures are in what `make hostile` prints


def _chosen() -> list[object]:
    """All attacks in all profiles, those beyond the short version marked as slow."""
    found = []
    for family, group in groupby(attacks(), key=lambda attack: attack.family):
        for at, attack in enumerate(group):
            for profile in attack.problems():
                quick = at < _OF_A_LONG_FAMILY or family not in _LONG_FAMILIES
                short = (quick and profile == "plain") or at == 0
                marks = [] if short else [pytest.mark.slow]
                found.append(pytest.param(attack, profile, id=f"{attack}-{profile}", marks=marks))
    return found


def _controlled() -> list[object]:
    """All attacks; one of each family in the short version."""
    seen: set[tuple[str, str]] = set()
    found = []
    for attack in attacks():
        key = (attack.family, attack.control.split(":")[0])
        marks = [pytest.mark.slow] if key in seen or attack.family in _LONG_FAMILIES else []
        seen.add(key)
        found.append(pytest.param(attack, id=attack.name, marks=marks))
    return found


def test_there_are_enough() -> None:
    assert len(attacks()) >= 80
    assert {
        "endless",
        "memory",
        "output",
        "recursion",
        "exits",
        "threads",
        "processes",
        "network",
        "reading",
    } <= {attack.family for attack in attacks()}


@pytest.mark.parametrize(("attack", "profile"), _chosen())
async def test_attack_gets_its_verdict(
    judge: JudgeService, world: World, attack: Attack, profile: str
) -> None:
    result = await attack_once(judge, world, attack, profile)
    assert result.faults == ()
    assert result.overrun_s < _GENEROUS_S


@pytest.mark.parametrize("attack", _controlled())
async def test_attack_succeeds_without_what_stops_it(world: World, attack: Attack) -> None:
    if attack.administrator and os.geteuid() != 0:
        pytest.skip("only an administrator has what it is after")
    assert await succeeds(attack, next(iter(attack.problems())), world) == ""
    world.damage()


@pytest.mark.slow
@pytest.mark.parametrize("profile", ["plain", "numpy"])
def test_all_as_a_user_without_privileges(tmp_path_factory: pytest.TempPathFactory, profile: str) -> None:
    home: Path = tmp_path_factory.mktemp("nobody")
    for folder in (home.parent, home.parent.parent):
        folder.chmod(0o711)
    try:
        command = command_as_nobody(home)
    except NotPossible as error:
        pytest.skip(str(error))
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home)}
    command += [str(HERE / "hostile.py"), "--this-user", "--profile", profile]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert "0 false passes, 0 missing verdicts, 0 orphans, 0 with another outcome" in ended.stdout, (
        ended.stdout[-4000:]
    )
