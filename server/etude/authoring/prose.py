"""What stands in a Markdown text between its code: formulas, words, links, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.feedback.text import CODE_SPAN, FORMULA, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "CodeBlock",
    "Formula",
    "code_blocks",
    "code_spans",
    "formulas_of",
    "line_at",
    "without_code",
    "without_formulas",
]

_LETTER = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of a text: LaTeX without its dollar signs, and the line on which it begins, from 1."""

    latex: str
    line: int
    is_display: bool  # between `$$`


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fenced block: its language, the text between the fences, and the line of the first fence, from 1."""

    language: str
    text: str
    line: int


def code_blocks(markdown: str) -> Iterator[CodeBlock]:
    """The fenced blocks of a text, in order."""
    line = 1
    for is_code, block in blocks(markdown):
        if is_code:
            fence, *lines = block.splitlines()
            body = lines[:-1] if lines and lines[-1].strip().startswith(("```", "~~~")) else lines
            language = fence.strip().strip("`~").strip().partition(" ")[0]
            yield CodeBlock(language, "".join(f"{each}\n" for each in body), line)
        line += block.count("\n")


def code_spans(markdown: str) -> Iterator[str]:
    """What stands between back-ticks within lines."""
    for is_code, block in blocks(markdown):
        if not is_code:
            yield from (found[2] for found in CODE_SPAN.finditer(block))


def without_code(markdown: str, mark: str = " ") -> str:
    """The text with marks in the place of fenced blocks and code spans: what is left stands where it stood."""
    parts = [
        _marks(block, mark) if is_code else CODE_SPAN.sub(lambda span: _marks(span[0], mark), block)
        for is_code, block in blocks(markdown)
    ]
    return "".join(parts)


def without_formulas(text: str, mark: str = " ") -> str:
    """A text without code, with marks in the place of its formulas."""
    return FORMULA.sub(lambda found: _marks(found[0], mark), text)


def formulas_of(markdown: str) -> Iterator[Formula]:
    """The formulas of a text, in order."""
    text = without_code(markdown)
    for found in FORMULA.finditer(text):
        display, inline = found.groups()
        yield Formula(display or inline, line_at(text, found.start()), display is not None)


def line_at(text: str, offset: int) -> int:
    """The line of an offset, from 1."""
    return text.count("\n", 0, offset) + 1


def _marks(text: str, mark: str) -> str:
    return _LETTER.sub(mark, text)
