"""What one run gives to whoever shows it: editor or command line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Problem
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.finding import Finding
    from etude.feedback.tried_lines import TriedLine
    from etude.judge.examination import ArrayPair, LineValue, Run
    from etude.judge.trial import Trial
    from etude.judge.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Exercise:
    """A learner's file bound to a problem."""

    path: Path
    problem: Problem
    marker_line: int  # from 1


class RunState(StrEnum):
    """Where a run is, told while it goes on."""

    WARMING_UP = "warming-up"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Report:
    """One run: the verdict, and what the learner should see where."""

    exercise: Exercise
    verdict: Verdict
    findings: tuple[Finding, ...]
    status: str  # one line: "12 of 12 tests passed · 8 ms"
    submission: bool = False
    runs: tuple[Run, ...] = ()  # what went on for many inputs, once it was looked at
    values: tuple[LineValue, ...] = ()  # what names held in the call that is shown, once it was looked at
    arrays: ArrayPair | None = (
        None  # the numbers that differ in that call, where they lie in rows and columns
    )
    trials: tuple[Trial, ...] = ()  # what became of the `# try:` comments, once they were answered


@dataclass(frozen=True, slots=True)
class Searched:
    """A search for a single edit that makes a text pass, come to its end.

    Attributes:
        source: the text.
        edit: what was found; None for nothing.
        tried: what became of changes of its lines, as far as the call that is shown tells.
    """

    source: str
    edit: VerifiedEdit | None = None
    tried: tuple[TriedLine, ...] = ()
