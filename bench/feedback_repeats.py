"""Figure: the same submission gets the same answer in every process."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from environment import clean_environment
from feedback_share import Figure, Share

from etude.cli.played_session import SERVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Problem

__all__ = ["TITLE", "answers_of", "repeats"]

TITLE: Final = "the same answer in every process"
_ABOUT: Final = (
    "Of every sixth of the problems one wrong solution that fails tests, judged by `etude test --format json` in "
    "{count} fresh processes with fresh judges: the same JSON each time, durations aside."
)
_FAILING: Final = ("wrong-answer", "runtime-error")


def repeats(problems: Sequence[Problem], count: int) -> Figure:
    """Judge one wrong solution of each problem so many times."""
    with tempfile.TemporaryDirectory(prefix="etude-repeats-") as scratch:
        folder = Path(scratch)
        for number, problem in enumerate(problems):
            failing = [wrong for wrong in problem.wrong if wrong.outcome in _FAILING]
            text = failing[len(failing) // 2].source.text  # any will do, and not the first of the alphabet
            (folder / f"{number:03}.py").write_text(f"# etude: {problem.id}\n{text}", encoding="utf-8")
        answers = [answers_of(folder) for _ in range(count)]
    told = [
        (problem.id, all(each[number] == answers[0][number] for each in answers))
        for number, problem in enumerate(problems)
    ]
    return Figure(TITLE, _ABOUT.format(count=count), 1.0, {"one of every sixth problem": Share.of(told)})


def answers_of(folder: Path) -> list[Any]:
    """What one process says of all files, without durations."""
    command = [*SERVER[:-1], "test", "--format", "json", *map(str, sorted(folder.glob("*.py")))]
    own = {"ETUDE_DATA_DIR": str(folder / "data"), "ETUDE_CACHE_DIR": str(folder / "cache")}
    environment = clean_environment(ours=True) | own
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    for answer in answers:
        del answer["duration_ms"]
    return answers
