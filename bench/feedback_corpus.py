"""Failing submissions to every problem, with all that their learners are shown, in three groups.

The wrong solutions of the problems are two of them. The half that a file belongs to follows from its name alone: an
even first hexadecimal digit of the name's SHA-256 is the tuning half, which may be read while rules are written. The
others are measured and never read for that. The third group are mutants of the references (`feedback_mutants`).
"""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
import time
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from etude.catalogue.model import Problem
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.edits.search import SearchLimits
    from etude.judge.verdict import Verdict
    from etude.session.report import Report

__all__ = [
    "Desk",
    "Group",
    "Sample",
    "Search",
    "Submission",
    "applied",
    "desk",
    "is_for_tuning",
    "problems",
    "written",
]


class Group(StrEnum):
    """Where a submission comes from; the value is what the report calls it."""

    TUNING = "tuning half"
    HELD_BACK = "held back"
    MUTANTS = "mutants"


@dataclass(frozen=True, slots=True)
class Submission:
    """A program that fails. `lines` are at fault (from 1), by the judgement of who wrote it; empty if nobody said."""

    problem: Problem
    name: str
    group: Group
    source: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """A search for an edit.

    Attributes:
        edit: what it found.
        seconds: how long it took.
        before: what was shown until it was found; None when nothing was.
        again: what the judge says of the program with the edit.
    """

    edit: VerifiedEdit | None
    seconds: float
    before: Report | None = None
    again: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """A submission with what its learner sees in the end: after the closer look, and the search if there was one."""

    submission: Submission
    report: Report
    search: Search | None = None

    @property
    def problem(self) -> Problem:
        """What was to be solved."""
        return self.submission.problem

    @property
    def source(self) -> str:
        """The text that was judged."""
        return self.submission.source

    @property
    def name(self) -> str:
        """The problem and the file, or the number of the mutant."""
        return f"{self.problem.id}/{self.submission.name}"

    @property
    def group(self) -> Group:
        """Where it comes from."""
        return self.submission.group


def applied(source: str, edit: VerifiedEdit) -> str:
    """A text with an edit put into it."""
    lines = source.splitlines(keepends=True)
    start = sum(map(len, lines[: edit.span.line - 1])) + edit.span.column - 1
    end = sum(map(len, lines[: edit.span.end_line - 1])) + edit.span.end_column - 1
    return source[:start] + edit.replacement + source[end:]


def is_for_tuning(file: str) -> bool:
    """Which half a file is in, by its name without the folder."""
    return int(hashlib.sha256(Path(file).name.encode()).hexdigest()[0], 16) % 2 == 0


def problems(only: str = "") -> Iterator[Problem]:
    """The problems of the built-in catalogue whose id contains `only`."""
    root = builtin_root()
    for file in sorted(root.path.glob("[!_]*/*/problem.toml")):
        problem = load_problem(file.parent, root)
        if only in problem.id:
            yield problem


def written(problem: Problem) -> Iterator[Submission]:
    """The wrong solutions of a problem."""
    for wrong in problem.wrong:
        name = Path(wrong.source.name).name
        group = Group.TUNING if is_for_tuning(name) else Group.HELD_BACK
        yield Submission(problem, name, group, wrong.source.text, wrong.lines)


@dataclass(frozen=True, slots=True)
class Desk:
    """A session, and the folder in which its learner keeps the exercise."""

    session: Session
    folder: Path

    async def prepare(self, problem: Problem) -> None:
        """What an editor has done soon after a file was opened: the judge knows the problem's known mistakes."""
        await self.session.study(problem)

    async def seen(self, submission: Submission) -> Sample:
        """Judge as a save does, and look closer."""
        first = await self.judged(submission)
        return Sample(submission, await self.session.examine(first, submission.source))

    async def judged(self, submission: Submission) -> Report:
        """Judge as a save does, and no more."""
        exercise = self.session.find_exercise(
            self.folder / "exercise.py", submission.source, problem=submission.problem.id
        )
        return await self.session.run(exercise, submission.source, hurried=True)

    async def with_edit(self, sample: Sample, limits: SearchLimits | None = None) -> Sample:
        """The sample after a search for an edit, with what the judge says of the program with it."""
        exercise = sample.report.exercise
        began = time.perf_counter()
        found = await self.session.find_edit(exercise, sample.source, sample.report, limits=limits)
        seconds = time.perf_counter() - began
        if found is None:
            return replace(sample, search=Search(None, seconds))
        shown = self.session.with_edit(sample.report, found)
        if found.edit is None:
            return replace(sample, report=shown, search=Search(None, seconds, sample.report))
        again = await self.session.run(exercise, applied(sample.source, found.edit))
        return replace(sample, report=shown, search=Search(found.edit, seconds, sample.report, again.verdict))


@contextlib.asynccontextmanager
async def desk() -> AsyncIterator[Desk]:
    """A session of its own, with nothing in its history; ended with the block."""
    with tempfile.TemporaryDirectory(prefix="etude-feedback-") as scratch:
        folder = Path(scratch)
        session = Session.create(Settings(data_dir=folder / "data", cache_dir=folder / "cache"))
        try:
            yield Desk(session, folder)
        finally:
            await session.close()
