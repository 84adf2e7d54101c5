"""How closely a failure is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.judge.examination import Examination

if TYPE_CHECKING:
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.tried_lines import TriedLine
    from etude.judge.examination import LineValue, Run

__all__ = ["AT_ONCE", "Look"]

_NOT_EXAMINED: Final = Examination()


@dataclass(frozen=True, slots=True)
class Look:
    """What the answer may take its time for, and what the judge has found out meanwhile.

    Attributes:
        why: whether to look for the cause, and for the line at fault: that takes some milliseconds.
        examination: what the judge's closer look told.
        edit: a verified edit, whose place is the likeliest one.
        tried: what became of changes of its lines.
    """

    why: bool = True
    examination: Examination = _NOT_EXAMINED
    edit: VerifiedEdit | None = None
    tried: tuple[TriedLine, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """What went on for many inputs."""
        return self.examination.runs

    @property
    def values(self) -> tuple[LineValue, ...]:
        """What the lines gave in the call that is shown."""
        return self.examination.values


AT_ONCE: Final = Look(why=False)
