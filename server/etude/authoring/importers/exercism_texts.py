"""The Markdown of an Exercism exercise as a statement and hints."""

from __future__ import annotations

import re
from typing import Final

from etude.catalogue.markdown_sections import sections
from etude.catalogue.model import Hint

__all__ = ["hints_of", "statement_of"]

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_HEADING: Final = re.compile(r"#{1,5} ")
_BOX: Final = re.compile(r"exercism/(\w+)")


def statement_of(parts: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """The parts, each a title with the texts that stand under it, as one text; what says nothing is left out.

    Headings move one level down, below the titles; boxes (`~~~~exercism/note`) become quotations.
    """
    bodies = [(title, "\n\n".join(filter(None, map(_body, texts)))) for title, texts in parts]
    return "\n\n".join(f"## {title}\n\n{body}" for title, body in bodies if body) + "\n"


def hints_of(text: str) -> tuple[Hint, ...]:
    """One hint for each heading of hints.md that has a text."""
    found = sections(_without_title(text.strip().split("\n")))
    return tuple(Hint(section.title, section.body) for section in found if section.title and section.body)


def _body(text: str) -> str:
    lines = _without_title(text.strip().split("\n")).split("\n")
    return "\n".join(_moved(lines)).strip()


def _without_title(lines: list[str]) -> str:
    """The text without its first line, where that is the heading of the whole."""
    return "\n".join(lines[1:] if lines[0].startswith("# ") else lines)


def _moved(lines: list[str]) -> list[str]:
    found: list[str] = []
    fence, box = "", False
    for line in lines:
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
            kind = _BOX.match(mark[2].strip())
            box = kind is not None
            found.append(f"> **{kind[1].capitalize()}**\n>" if kind is not None else line)
        elif mark and mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
            if not box:
                found.append(line)
            box = False
        elif box:
            found.append(f"> {line}".rstrip())
        else:
            found.append(f"#{line}" if not fence and _HEADING.match(line) else line)
    return found
