"""The open files as the server knows them. Only the event loop touches these values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pygls.uris import to_fs_path

from etude.errors import (
    BrokenProblem,
    MachineExhausted,
    NotAnExercise,
    UnknownProblem,
    UnreadableExercise,
)
from etude.feedback.finding import Finding, Severity
from etude.feedback.ladder.rung import RungKind
from etude.judge.verdict import Span
from etude.lsp.positions import entry_line, line_span, lines_of
from etude.lsp.said import Said
from etude.lsp.unplaced import meant_by, unplaced
from etude.messages import say
from etude.session.exercise import marker_of
from etude.session.hints import ladder_for

if TYPE_CHECKING:
    import asyncio

    from pygls.workspace import PositionCodec, TextDocument

    from etude.catalogue.model import Problem, Summary
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.ladder.rung import Ladder
    from etude.feedback.ladder.standing import Standing
    from etude.practice.help import RungUse
    from etude.session.report import Exercise, Report, RunState, Searched
    from etude.session.session import Session

__all__ = ["Binding", "OpenDocument", "ShownHint"]

HEAD: Final = 4096  # characters in which a changed marker is noticed without a look at the rest


class Binding(Enum):
    """What is known of a document's problem."""

    UNKNOWN = "unknown"  # not looked at yet
    NONE = "none"  # no exercise: we say nothing in it
    EXERCISE = "exercise"
    TROUBLE = "trouble"  # meant as one, but its problem cannot be used


@dataclass(frozen=True, slots=True)
class ShownHint:
    """The hint that was asked for last. `about` is the text whose failure it helps with, None for all texts."""

    title: str
    text: str  # Markdown
    about: str | None = None


@dataclass(frozen=True, slots=True)
class _Built:
    """A ladder, and what it was built from."""

    problem: Problem
    source: str
    report: Report | None
    edit: VerifiedEdit | None
    ladder: Ladder


@dataclass(slots=True)
class OpenDocument:
    """An open file, the problem it belongs to, and what came of its last run."""

    buffer: TextDocument
    exercise: Exercise | None = None
    trouble: Finding | None = None  # why there is no verdict
    meant: tuple[Summary, ...] = ()  # where the marker names no problem: those that it may mean
    report: Report | None = None
    judged: str = ""  # the text that `report` and `trouble` are about
    state: RunState | None = None  # while a run goes on
    searched: Searched | None = None  # the last search for an edit that came to its end
    searching: asyncio.Future[None] | None = None  # done when an edit was looked for in the last text
    aside: asyncio.Task[None] | None = None  # done when nothing more is found out about the last text
    studying: asyncio.Task[None] | None = None  # waits until a known mistake may be seen in the last text
    hint: ShownHint | None = None
    unrecorded: list[RungUse] = field(default_factory=list)  # hints that the progress store could not take
    applied_to: int | None = None  # the version of the text that the change was put into
    saved_version: int | None = None
    binding: Binding = Binding.UNKNOWN
    bound_head: tuple[str, ...] = ()
    was_on_disk: bool = False
    has_shown: bool = False  # something was published that a later publication must take away
    is_withheld: bool = False  # something came while the learner typed on; it is published at the next pause
    said: Said = field(default_factory=Said)  # where it is a file of a problem
    _built: _Built | None = None

    @property
    def uri(self) -> str:
        """The client's name for the file."""
        return self.buffer.uri

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return Path(to_fs_path(self.buffer.uri) or self.buffer.path)

    @property
    def text(self) -> str:
        """The text in the editor, saved or not."""
        return self.buffer.source

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of `text`."""
        return lines_of(self.text)

    @property
    def codec(self) -> PositionCodec:
        """Between code points and the client's units."""
        return self.buffer.position_codec

    @property
    def is_gone(self) -> bool:
        """Whether the file was deleted under the editor."""
        return self.was_on_disk and not self.path.exists()

    @property
    def is_stale(self) -> bool:
        """Whether the last verdict is about an older text."""
        return self.report is not None and self.judged != self.text

    @property
    def anchor_line(self) -> int:
        """The line (from 1) that stands for the whole exercise: the entry's, else the marker's."""
        if self.exercise is None:
            return 1
        return entry_line(self.text, self.exercise.problem.code.entry) or self.marker_line

    @property
    def marker_line(self) -> int:
        """The line (from 1) of the marker comment."""
        marker = marker_of(self.text)
        return marker.line if marker is not None else 1

    @property
    def edit(self) -> VerifiedEdit | None:
        """A verified edit of the text that was judged, if one is known."""
        is_of_it = (
            self.searched is not None and self.report is not None and self.searched.source == self.judged
        )
        return self.searched.edit if self.searched is not None and is_of_it else None

    def ladder(self, problem: Problem) -> Ladder:
        """What help there is now; built anew when something else became known."""
        report, edit = self.report, self.edit
        source = self.text if report is None else self.judged
        kept = self._built
        if (
            kept is None
            or kept.problem is not problem
            or kept.report is not report
            or kept.edit is not edit
            or kept.source != source
        ):
            ladder = ladder_for(problem, source, report, edit)
            kept = self._built = _Built(problem, source, report, edit, ladder)
        return kept.ladder

    def change_on_offer(self, standing: Standing) -> VerifiedEdit | None:
        """The change that a hint has shown, as long as the text is the one that it was verified for."""
        was_shown = any(rung.kind is RungKind.CHANGE for rung in standing.used)
        return standing.ladder.change if was_shown and not self.is_stale else None

    def bind(self, session: Session, *, afresh: bool = False) -> Exercise | None:
        """Find the problem of this file; remembered until its first lines change or `afresh` is asked for."""
        head = tuple(self.text[:HEAD].splitlines()[:10])
        if self.binding is Binding.UNKNOWN or afresh or head != self.bound_head:
            self.bound_head = head
            self._look_up(session)
        return self.exercise

    def has_another_problem(self, session: Session) -> bool:
        """Whether the problem of this file is another now than the one it was bound to, which it then is."""
        before = self.exercise
        now = self.bind(session, afresh=True)
        return before is None or now is None or now.problem is not before.problem

    def _look_up(self, session: Session) -> None:
        before, self.exercise, self.trouble = self.exercise, None, None
        try:
            self.exercise = session.find_exercise(self.path, self.text)
            self.binding = Binding.EXERCISE
        except NotAnExercise:
            self.binding = Binding.NONE
            if before is not None:
                self.binding = Binding.TROUBLE
                self.trouble = self._note("no-marker", say("lsp.marker_gone", problem=before.problem.id))
        except UnknownProblem as error:
            self.binding = Binding.TROUBLE
            self.meant = meant_by(session, error)
            self.trouble = unplaced(error, self.meant, self.marker_span())
        except BrokenProblem as error:
            self._be_in_trouble("broken-problem", say("lsp.broken_problem", faults=error))
        except MachineExhausted as error:
            self._be_in_trouble("no-verdict", str(error))
        except UnreadableExercise as error:
            self._be_in_trouble("unreadable", str(error))
        if before is not None and (self.exercise is None or self.exercise.problem.id != before.problem.id):
            self.report, self.hint, self.unrecorded = None, None, []

    def _be_in_trouble(self, code: str, message: str) -> None:
        self.binding = Binding.TROUBLE
        self.trouble = Finding(self.marker_span(), Severity.ERROR, code, message)

    def _note(self, code: str, message: str) -> Finding:
        return Finding(Span(1, 1, 1, 1), Severity.INFORMATION, code, message)

    def whole_span(self) -> Span:
        """The whole text."""
        return Span(1, 1, len(self.lines), len(self.lines[-1]) + 1)

    def marker_span(self) -> Span:
        """The marker comment, or the first line when there is none."""
        marker = marker_of(self.text)
        if marker is None:
            return line_span(1, self.lines)
        return Span(marker.line, marker.column, marker.line, marker.end_column)
