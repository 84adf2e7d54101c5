"""Splitting a Markdown text at its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading. `line` is the heading's, from 1."""

    title: str
    body: str
    line: int
    level: int = 2


def sections(markdown: str, levels: tuple[int, ...] = (2,)) -> Iterator[Section]:
    """The sections of these levels in order, each up to the next heading of one of them.

    A `## ` in a code block is code; text before the first heading is no section.
    """
    marks = {"#" * level + " ": level for level in levels}
    title: str | None = None
    body: list[str] = []
    start, level, fence = 1, 2, ""
    for number, line in enumerate(markdown.split("\n"), start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark.group(1)
        elif mark and mark.group(1).startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        heading = "" if fence else next(filter(line.startswith, marks), "")
        if heading:
            if title is not None:
                yield Section(title, "\n".join(body).strip(), start, level)
            title, body, start, level = line[len(heading) :].strip(), [], number, marks[heading]
        else:
            body.append(line)
    if title is not None:
        yield Section(title, "\n".join(body).strip(), start, level)
