"""A root's summaries as one text, column by column: ten thousand of them are read in a moment."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import Difficulty, Summary
from etude.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEPARATOR = "\x1f"  # between the words of a list in one column
COLUMNS = (
    "id",
    "title",
    "difficulty",
    "minutes",
    "collection",
    "chapter",
    "topics",
    "tags",
    "prerequisites",
    "old_ids",
    "chapter_order",
    "place",
)
_LISTS = ("topics", "tags", "prerequisites", "old_ids")
_PLAIN = ("id", "title", "minutes", "collection", "chapter")


@dataclass(frozen=True, slots=True)
class Contents:
    """What the index knows of a root, in learning order."""

    summaries: tuple[Summary, ...]
    broken: tuple[str, ...]  # ids of problems of which no summary could be read
    faults: tuple[Fault, ...]


def write_page(rows: Sequence[tuple[object, ...]], broken: Sequence[str], faults: Sequence[Fault]) -> str:
    """The page for rows of COLUMNS."""
    by_column = zip(*rows, strict=True) if rows else iter([()] * len(COLUMNS))
    columns = dict(zip(COLUMNS, by_column, strict=True))
    plain_faults = [[str(fault.file), fault.line, fault.message] for fault in faults]
    return json.dumps({"columns": columns, "broken": broken, "faults": plain_faults})


def read_page(text: str, root: Path) -> Contents:
    """What a page says.

    Raises:
        ValueError, KeyError, TypeError: it is no page.
    """
    page = json.loads(text)
    faults = tuple(Fault(Path(file), line, message) for file, line, message in page["faults"])
    return Contents(_summaries(page["columns"], root), tuple(page["broken"]), faults)


def _summaries(columns: dict[str, list[Any]], root: Path) -> tuple[Summary, ...]:
    """Fill the slots column by column.

    Calling the class ten thousand times takes longer than all the rest of reading a page: each field of a
    frozen dataclass is set by a call of its own. Here each is one loop in C.
    """
    count = len(columns["id"])
    if any(len(columns[name]) != count for name in COLUMNS):
        raise ValueError("the columns differ in length")
    summaries = tuple(object.__new__(Summary) for _ in range(count))
    levels = {level.value: level for level in Difficulty}
    for name in _PLAIN:
        _fill(summaries, name, columns[name])
    for name in _LISTS:
        _fill(summaries, name, _split(columns[name]))
    _fill(summaries, "difficulty", [levels[word] for word in columns["difficulty"]])
    _fill(summaries, "order", zip(columns["chapter_order"], columns["place"], strict=True))
    _fill(summaries, "root", [root] * count)
    return summaries  # `folder` is left out: it follows from root and id when somebody asks


def _fill(summaries: tuple[Summary, ...], name: str, values: Iterable[object]) -> None:
    deque(map(getattr(Summary, name).__set__, summaries, values), maxlen=0)


def _split(column: list[str]) -> list[tuple[str, ...]]:
    words = {text: tuple(text.split(SEPARATOR)) if text else () for text in set(column)}
    return [words[text] for text in column]
