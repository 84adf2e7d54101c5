"""The wrong solutions of all problems, judged as a save judges them, in two halves.

The half that a file belongs to follows from its name alone: an even first hexadecimal digit of the name's SHA-256
is the tuning half, which may be read while rules are written. The others are measured and never read for that.
"""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from etude.catalogue.model import Problem, WrongSolution
    from etude.feedback.finding import Finding
    from etude.judge.verdict import Verdict

__all__ = ["Sample", "is_for_tuning", "samples"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One wrong solution with what its learner would be shown."""

    problem: Problem
    wrong: WrongSolution
    verdict: Verdict
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """The problem and the file."""
        return f"{self.problem.id}/{Path(self.wrong.source.name).name}"

    @property
    def tuning(self) -> bool:
        """Whether it may be looked at while rules are written."""
        return is_for_tuning(self.wrong.source.name)


def is_for_tuning(file: str) -> bool:
    """Which half a file is in, by its name without the folder."""
    return int(hashlib.sha256(Path(file).name.encode()).hexdigest()[0], 16) % 2 == 0


async def samples(only: str = "") -> AsyncIterator[Sample]:
    """Every wrong solution of the problems whose id contains `only`, judged by one session."""
    root = builtin_root()
    with tempfile.TemporaryDirectory(prefix="etude-feedback-") as scratch:
        folder = Path(scratch)
        session = Session.create(Settings(data_dir=folder / "data", cache_dir=folder / "cache"))
        try:
            for file in sorted(root.path.glob("[!_]*/*/problem.toml")):
                problem = load_problem(file.parent, root)
                for wrong in problem.wrong if only in problem.id else ():
                    exercise = session.find_exercise(
                        folder / "exercise.py", wrong.source.text, problem=problem.id
                    )
                    report = await session.run(exercise, wrong.source.text)
                    yield Sample(problem, wrong, report.verdict, report.findings)
        finally:
            await session.close()
