"""Which files an author is helped in, and the TOML that stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from etude.authoring.keys import CASES, EXPECT, PROBLEM, TableKeys

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FileKind", "ProblemFile", "Toml", "problem_file", "toml_in"]

_HEADER_BEGIN: Final = "# /// expect"
_HEADER_END: Final = "# ///"


class FileKind(Enum):
    """What a file is to its problem."""

    PROBLEM = "problem.toml"
    CASES = "cases.toml"
    STATEMENT = "statement.md"
    HINTS = "hints.md"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """A file of a problem, the problem's folder, and the file's name there."""

    kind: FileKind
    folder: Path
    name: str


@dataclass(frozen=True, slots=True)
class Toml:
    """A TOML text, where it begins in its file (line and column from 1), and its outermost table."""

    text: str
    line: int
    column: int
    keys: TableKeys


def problem_file(path: Path) -> ProblemFile | None:
    """What a path is to a problem; None for anything else. Beside it there is a `problem.toml`."""
    is_wrong = path.suffix == ".py" and path.parent.name == FileKind.WRONG.value
    folder = path.parent.parent if is_wrong else path.parent
    kind = FileKind.WRONG if is_wrong else next((each for each in FileKind if each.value == path.name), None)
    if kind is None or not (folder / FileKind.PROBLEM.value).is_file():
        return None
    return ProblemFile(kind, folder, path.relative_to(folder).as_posix())


def toml_in(file: ProblemFile, text: str) -> Toml | None:
    """The TOML of a file: all of it, or the header of a wrong solution; None where there is none."""
    match file.kind:
        case FileKind.PROBLEM:
            return Toml(text, 1, 1, PROBLEM)
        case FileKind.CASES:
            return Toml(text, 1, 1, CASES)
        case FileKind.WRONG if text.startswith(_HEADER_BEGIN):
            return _header(text)
    return None


def _header(text: str) -> Toml:
    lines = []
    for line in text.splitlines()[1:]:
        if not line.startswith("#") or line.startswith(_HEADER_END):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return Toml("".join(f"{line}\n" for line in lines), 2, 3, EXPECT)
