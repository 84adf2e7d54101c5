"""With any layers missing, a verdict still means what it says, and it says which layers are missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest
from attacks import HERE, PROBLEMS, attacks, right_answer
from judging import attack_once, judge_once, left_after_close

from etude.judge.cage.confinement import LAYERS
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from world import World

# What these try is stopped by where tests and submission live, not by a layer of the kernel.
_INDEPENDENT = (
    *(
        "liars/arithmetic",
        "liars/metaclass",
        "patching/skip_all",
        "patching/test_code_rewritten",
        "spying/frames",
    ),
    *(
        "exits/in_a_call",
        "exits/segmentation_fault",
        "exits/kills_itself",
        "hooks/atexit",
        "frames/right_answer_to_all",
        "output/limit_raised",
    ),
    *("values/cyclic_list", "threads/exits_later", "frames/enormous_length", "input/all"),
)
_ALL = [*chain.from_iterable(combinations(LAYERS, size) for size in range(len(LAYERS) + 1))]
_SUBSETS = [
    off if len(off) in (0, len(LAYERS)) else pytest.param(off, marks=pytest.mark.slow) for off in _ALL
]
_MAIN = "import sys; sys.argv[0] = 'etude'; from etude.cli.main import main; main()"


def _really_off(off: tuple[str, ...]) -> set[str]:
    """Only an administrator may filter and confine without giving up privileges first."""
    if "no-new-privileges" in off and os.geteuid() != 0:
        return {*off, "landlock", "seccomp"}
    return set(off)


@pytest.mark.parametrize("off", _SUBSETS, ids=["+".join(off) or "nothing" for off in _ALL])
async def test_integrity_needs_no_layer(world: World, off: tuple[str, ...]) -> None:
    service = JudgeService(protected=(PROBLEMS, world.home), off=frozenset(off))
    try:
        for attack in attacks():
            if attack.name in _INDEPENDENT:
                result = await attack_once(service, world, attack, "plain")
                assert result.faults == (), attack.name
        verdict, _ = await judge_once(service, "middle", right_answer("middle"))
        assert verdict is not None
        assert verdict.outcome is Outcome.ACCEPTED
        assert set(verdict.isolation.missing) == _really_off(off)
        assert set(verdict.isolation.active) == set(LAYERS) - _really_off(off)
    finally:
        left = await left_after_close(service)
    assert left == []


def test_all_chosen_attacks_exist() -> None:
    assert set(_INDEPENDENT) <= {attack.name for attack in attacks()}


def _etude(home: Path, *arguments: str, off: str) -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(HERE.parents[1] / "server"),
        "HOME": str(home),
        "ETUDE_DATA_DIR": str(home / "data"),
        "ETUDE_CACHE_DIR": str(home / "cache"),
        "ETUDE_ISOLATION_OFF": off,
        "COLUMNS": "200",
    }
    command = [sys.executable, "-c", _MAIN, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize(
    "off",
    ["", *(pytest.param(layer, marks=pytest.mark.slow) for layer in LAYERS), ",".join(LAYERS)],
    ids=lambda off: off or "nothing",
)
def test_commands_say_what_is_missing(tmp_path: Path, off: str) -> None:
    missing = _really_off(tuple(filter(None, off.split(","))))
    (tmp_path / "middle.py").write_text(right_answer("middle"))
    asked = ("test", "--problem", str(PROBLEMS / "middle"), str(tmp_path / "middle.py"))
    told = json.loads(_etude(tmp_path, *asked, "--format", "json", off=off))
    assert told["outcome"] == "accepted"
    assert set(told["isolation"]["missing"]) == missing
    text = _etude(tmp_path, *asked, "--format", "text", off=off)
    doctor = _etude(tmp_path, "doctor", off=off)
    for layer in missing:
        assert layer in text
        assert layer in doctor.partition("missing:")[2].splitlines()[0]
    assert missing or "missing:" not in doctor
