"""Splitting a Markdown text at its `## ` headings."""

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


def sections(markdown: str) -> Iterator[Section]:
    """The sections in order. A `## ` in a code block is code; text before the first heading is no section."""
    title: str | None = None
    body: list[str] = []
    start, fence = 1, ""
    for number, line in enumerate(markdown.split("\n"), start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark.group(1)
        elif mark and mark.group(1).startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        if line.startswith("## ") and not fence:
            if title is not None:
                yield Section(title, "\n".join(body).strip(), start)
            title, body, start = line[3:].strip(), [], number
        else:
            body.append(line)
    if title is not None:
        yield Section(title, "\n".join(body).strip(), start)
