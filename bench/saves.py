"""The main figure: saves through the server and cold runs of pytest on the same tests, in random order."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from cold_pytest import failing_tests, run_cold, write_suite
from editing import OpenFile, editor
from environment import clean_environment
from figures import against
from subjects import KINDS, Subject

from etude.cli.played_session import SERVER

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["measure_saves", "same_tests"]

_REST_S: Final = 0.1  # nobody saves again at once; the judge has its next workers ready by then
_UNTIMED: Final = 3
_SEED: Final = 20


@dataclass(slots=True)
class _Lane:
    """One subject and kind: a file in the editor, a folder for pytest, and the durations of both."""

    subject: Subject
    kind: str
    file: OpenFile
    folder: Path
    ours: list[float] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    number: int = 0

    def text(self) -> str:
        """The next text to save."""
        self.number += 1
        return self.subject.text(self.kind, self.number)

    async def save(self) -> float:
        """One save in the editor."""
        text = f"# etude: {self.subject.problem.id}\n\n{self.text()}"
        return await self.file.timed_save(text, passing=self.kind == "pass")

    def run_cold(self) -> float:
        """One cold run."""
        return run_cold(self.folder, self.text(), passing=self.kind == "pass")


def same_tests(subjects: list[Subject], folder: Path) -> dict[str, int]:
    """Make sure that both sides have the same tests, and that the same of them fail; how many there are."""
    counts = {}
    for subject in subjects:
        suite = folder / f"check-{subject.profile}"
        write_suite(subject.problem, suite)
        for kind in KINDS:
            text = subject.text(kind, 1)
            theirs, count = failing_tests(suite, text)
            ours = _our_tests(subject, text, folder)
            failing = {test["name"] for test in ours if test["outcome"] != "accepted"}
            if failing != theirs or len(ours) != count:
                raise SystemExit(
                    f"{subject.problem.id}, {kind}: ours {failing}, pytest's {theirs}, {count} tests"
                )
            counts[subject.profile] = count
    return counts


def _our_tests(subject: Subject, text: str, folder: Path) -> list[dict[str, Any]]:
    file = folder / "submission.py"
    file.write_text(text, encoding="utf-8")
    command = [*SERVER[:-1], "test", "--problem", subject.problem.id, "--format", "json", str(file)]
    own = {"ETUDE_DATA_DIR": str(folder / "data"), "ETUDE_CACHE_DIR": str(folder / "cache")}
    environment = clean_environment(ours=True) | own
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    tests: list[dict[str, Any]] = json.loads(done.stdout)["tests"]
    return tests


async def measure_saves(subjects: list[Subject], saves: int, folder: Path) -> dict[str, dict[str, Any]]:
    """Both sides' durations, by profile and kind."""
    async with editor(folder / "server") as opened:
        lanes = []
        for subject in subjects:
            for kind in KINDS:
                suite = folder / f"{subject.profile}-{kind}"
                write_suite(subject.problem, suite)
                lane = _Lane(subject, kind, opened.file(f"{subject.profile}_{kind}.py"), suite)
                await lane.file.open(f"# etude: {subject.problem.id}\n\n{lane.text()}")
                lanes.append(lane)
        for lane in lanes:
            for _ in range(_UNTIMED):
                await lane.save()
                lane.run_cold()
        jobs = [(lane, is_ours) for lane in lanes for is_ours in (True, False) for _ in range(saves)]
        random.Random(_SEED).shuffle(jobs)
        for lane, is_ours in jobs:
            await asyncio.sleep(_REST_S)
            if is_ours:
                lane.ours.append(await lane.save())
            else:
                lane.cold.append(lane.run_cold())
    found: dict[str, dict[str, Any]] = {}
    for lane in lanes:
        found.setdefault(lane.subject.profile, {})[lane.kind] = against(lane.ours, lane.cold)
    return found
