"""The learner's file: its marker, how it is begun and how it is read."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
from dataclasses import dataclass
from itertools import count
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from etude.errors import ExerciseError, UnreadableExercise
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.catalogue.model import Problem

__all__ = ["MAX_BYTES", "Marker", "exercise_text", "marker_of", "read_exercise", "start_exercise"]

MAX_BYTES: Final = 1_000_000
_MARKER_LINES: Final = 10
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_MARKER: Final = re.compile(
    r"""^ \ufeff? \s* (?P<comment> \#+ \s* (?:etude|étude) \s* : \s*
        (?P<problem> [^\s/]+ / [^\s/]+ (?= \s | $) | \S+ (?= \s* $) ) .*? ) \s* $""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """The comment that binds a file to a problem. Lines and columns count from 1; the end is exclusive."""

    problem: str
    line: int
    column: int
    end_column: int


def marker_of(text: str) -> Marker | None:
    """The first `# etude: <collection>/<problem>` comment among the first lines of a text.

    What it names need not be a problem that there is.
    """
    lines = _LINE_END.split(text, maxsplit=_MARKER_LINES)[:_MARKER_LINES]
    for number, line in enumerate(lines, start=1):
        if found := _MARKER.match(line):
            start, end = found.span("comment")
            return Marker(found["problem"].lower(), number, start + 1, end + 1)
    return None


def exercise_text(problem: Problem) -> str:
    """What a new exercise holds: the marker, then the starter."""
    starter = problem.starter.text.removeprefix("\ufeff").replace("\r\n", "\n")
    return f"# etude: {problem.id}\n\n{starter}"


def start_exercise(problem: Problem, folder: Path, *, known: Path | None = None) -> Path:
    """The exercise of a problem under `folder`, begun from the starter if there is none yet.

    Nothing is ever overwritten: an exercise of this problem is returned as it is, and where something else
    has the name, a free one is taken. `known` is where the exercise was seen last, wherever that is.

    Raises:
        ExerciseError: the file cannot be written.
    """
    if known is not None and _is_exercise_of(known, problem):
        return known
    path = _begun(problem, folder)
    _lay_beside(problem, path.parent)
    return path


def _begun(problem: Problem, folder: Path) -> Path:
    content = exercise_text(problem).encode()
    try:
        for path in _places(problem, folder):
            if _is_exercise_of(path, problem) or _write_new(path, content):
                return path
            if _is_exercise_of(path, problem):  # another editor began it at the same moment
                return path
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExerciseError(say("exercise.not_written", folder=folder, reason=reason)) from error
    raise AssertionError("the places never end")


def _lay_beside(problem: Problem, folder: Path) -> None:
    """Put the problem's own modules where the exercise imports them from, so that it runs without the judge too."""
    with contextlib.suppress(OSError):  # the judge has its own
        for file in problem.support:
            _write_new(folder / PurePosixPath(file.name).name, file.text.encode())


def read_exercise(path: Path) -> str:
    """The text of a learner's file, its line ends as they are.

    Raises:
        UnreadableExercise: gone, no file, not UTF-8, or too large.
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableExercise(say("exercise.no_file", path=path))
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableExercise(say("exercise.gone", path=path)) from error
    except IsADirectoryError as error:
        raise UnreadableExercise(say("exercise.no_file", path=path)) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableExercise(say("exercise.unreadable", path=path, reason=reason)) from error
    if len(content) > MAX_BYTES:
        raise UnreadableExercise(say("exercise.too_large", path=path, limit="1 MB"))
    return _decoded(content, path)


def _without_waiting(path: str, flags: int) -> int:
    """Opening a named pipe would else wait for a writer that never comes."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + len(_LINE_END.findall(content[: error.start].decode("latin-1")))
        raise UnreadableExercise(say("exercise.not_utf8", path=path, line=line)) from error


def _places(problem: Problem, folder: Path) -> Iterator[Path]:
    name = problem.id.rpartition("/")[2].replace("-", "_")
    parent = folder / problem.summary.collection
    yield parent / f"{name}.py"
    for number in count(2):
        yield parent / f"{name}_{number}.py"


def _is_exercise_of(path: Path, problem: Problem) -> bool:
    try:
        marker = marker_of(read_exercise(path))
    except UnreadableExercise:
        return False
    return marker is not None and marker.problem in (problem.id, *problem.summary.old_ids)


def _write_new(path: Path, content: bytes) -> bool:
    """Make a file with all of its content at once; False when there is something of that name."""
    if os.path.lexists(path):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write_exclusively(draft, content)
        # A link, unlike a rename, fails where something of that name came into being meanwhile.
        os.link(draft, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links, or one that is full: then this fails in the same way
        return _write_exclusively(path, content)
    finally:
        draft.unlink(missing_ok=True)
    return True


def _write_exclusively(path: Path, content: bytes) -> bool:
    try:
        file = path.open("xb")
    except FileExistsError:
        return False
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)  # half a starter would be taken for the learner's work
        raise
    return True
