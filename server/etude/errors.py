"""The one exception tree. Raised with the facts a reader needs, caught at the edges only.

EtudeError
├── CatalogueError            something is wrong with what there is to practise
│   ├── BrokenProblem         a problem folder cannot be used; carries its faults
│   ├── UnknownProblem        no problem has this id
│   ├── UnknownTopic          no topic has this id
│   ├── UntrustedRoot         the problem's code may not run before its root is trusted
│   └── ImportRefused         something of another system's cannot become a problem
├── ExerciseError             something is wrong with the learner's file
│   ├── NotAnExercise         the file has no marker
│   └── UnreadableExercise    gone, not UTF-8, too large
├── SettingsError             a setting has a value it cannot have
├── ProgressError             the progress store cannot be used
├── MachineExhausted          no descriptor, memory or space is left; nothing is wrong with what was asked for
├── JudgeError                our fault: no verdict could be reached
│   ├── JudgeUnavailable      the judge or the cage did not start
│   │   └── MachineBusy       the machine had no time for the submission
│   └── RunSuperseded         a newer run took this one's place
└── UsageError                a command was called in a way it does not understand
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path


# What a machine says when it can give no more.
OUT_OF_RESOURCES = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EROFS, errno.EIO, errno.ENOMEM}
)


class EtudeError(Exception):
    """Everything Étude raises on purpose. `str()` of it is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a problem folder, and where. Lines count from 1."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class CatalogueError(EtudeError):
    """Something is wrong with what there is to practise."""


class BrokenProblem(CatalogueError):
    """A problem folder that cannot be used.

    Attributes:
        faults: every fault found, at least one.
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class UnknownProblem(CatalogueError):
    """No problem has this id."""

    def __init__(self, problem_id: str, nearest: str | None = None) -> None:
        super().__init__(
            say("catalogue.unknown_problem_nearest", id=problem_id, nearest=nearest)
            if nearest
            else say("catalogue.unknown_problem", id=problem_id)
        )
        self.problem_id = problem_id
        self.nearest = nearest


class UnknownTopic(CatalogueError):
    """No topic has this id."""

    def __init__(self, topic_id: str, nearest: str | None = None) -> None:
        super().__init__(
            say("catalogue.unknown_topic_nearest", id=topic_id, nearest=nearest)
            if nearest
            else say("catalogue.unknown_topic", id=topic_id)
        )
        self.topic_id = topic_id
        self.nearest = nearest


class UntrustedRoot(CatalogueError):
    """The code of this root may not run before the learner trusts it."""

    def __init__(self, root: Path) -> None:
        super().__init__(say("catalogue.untrusted_root", root=root))
        self.root = root


class ImportRefused(CatalogueError):
    """Something of another system's cannot become a problem; says why."""


class ExerciseError(EtudeError):
    """Something is wrong with the learner's file."""


class NotAnExercise(ExerciseError):
    """The file has no `# etude: collection/problem` marker."""


class UnreadableExercise(ExerciseError):
    """The file is gone, not UTF-8, or too large."""


class SettingsError(EtudeError):
    """A setting has a value it cannot have."""


class ProgressError(EtudeError):
    """The progress store cannot be used."""


class MachineExhausted(EtudeError):
    """The machine has no descriptor, memory or space left; nothing is wrong with what was asked for."""


class JudgeError(EtudeError):
    """Our fault: no verdict could be reached."""


class JudgeUnavailable(JudgeError):
    """The judge or the cage did not start, or ended without an answer."""


class MachineBusy(JudgeUnavailable):
    """The machine had no processor time for the submission; the judge and the cage are as they should be."""


class RunSuperseded(JudgeError):
    """A newer run took this one's place; nothing of it is published."""


class UsageError(EtudeError):
    """A command was called in a way it does not understand."""
