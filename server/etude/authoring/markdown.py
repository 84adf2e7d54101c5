"""Markdown that every editor shows alike: a small subset, well formed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from etude.authoring.prose import line_at, without_code, without_formulas
from etude.authoring.remark import Check
from etude.feedback.shorten import shorten
from etude.feedback.text import TAG, blocks, table_cells
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark

__all__ = ["TEXTS", "check_markdown", "markdown_faults"]

TEXTS: Final = ("statement.md", "hints.md", "explanation.md")
_WIDTH: Final = 40
_HEADING: Final = re.compile(r"^(#{1,6})(\s|$)", re.MULTILINE)
_UNDERLINED: Final = re.compile(r"^(?=[^\n|]*\S)[^\n|]+\n(=+|-{2,})[ \t]*$", re.MULTILINE)
_LINK: Final = re.compile(r"(!?)\[([^\]\n]*)\]\(([^)\n]*)\)")
_BY_REFERENCE: Final = re.compile(r"\[[^\]\n]+\]\[[^\]\n]*\]|^\[[^\]\n]+\]:\s", re.MULTILINE)
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\n]+\]")
_RULE_OF_TABLE: Final = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_DOLLAR: Final = re.compile(r"(?<!\\)\$")
_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_KNOWN_SCHEME: Final = re.compile(r"https?://|#")
_ANY_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check_markdown(draft: Draft) -> Iterator[Remark]:
    """Statement, hints and explanation keep to what hovers, terminals and web views show alike."""
    for name in TEXTS:
        levels = (2, 3) if name != "explanation.md" else (2, 3, 4)
        for line, sentence in markdown_faults(draft.text(name), levels):
            yield draft.error(Check.MARKDOWN, name, line, sentence)
        for line, target in _own_links(draft.text(name)):
            if not (draft.problem.folder / target).is_file():
                yield draft.error(
                    Check.MARKDOWN, name, line, say("authoring.markdown.no_such_file", target=target)
                )


def markdown_faults(markdown: str, levels: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """What some editor would show otherwise, each with its line.

    Args:
        markdown: the text.
        levels: of the headings that it may have.
    """
    prose = without_code(markdown)
    words = without_formulas(prose)
    yield from _characters(markdown)
    yield from _fences(markdown)
    for found in TAG.finditer(words):
        yield line_at(words, found.start()), say("authoring.markdown.html", tag=shorten(found[0], _WIDTH))
    for found in _FOOTNOTE.finditer(words):
        yield line_at(words, found.start()), say("authoring.markdown.footnote")
    for found in _BY_REFERENCE.finditer(words):
        yield line_at(words, found.start()), say("authoring.markdown.reference")
    for found in _DOLLAR.finditer(words):
        yield line_at(words, found.start()), say("authoring.markdown.dollar")
    yield from _headings(words, levels)
    yield from _links(words)
    yield from _tables(prose)


def _characters(markdown: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(markdown.split("\n"), start=1):
        for letter in line:
            odd = unicodedata.category(letter) in ("Cc", "Cf", "Co", "Zl", "Zp") or letter == "\xa0"
            if odd and letter != "\u200d":
                name = unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
                yield number, say("authoring.markdown.character", name=name)
                break


def _fences(markdown: str) -> Iterator[tuple[int, str]]:
    line = 1
    for is_code, block in blocks(markdown):
        if is_code:
            fence, *rest = block.splitlines()
            mark = _FENCE.match(fence)
            if mark is not None and not (rest and rest[-1].strip().startswith(mark[1])):
                yield line, say("authoring.markdown.open_fence")
            if not fence.strip().strip("`~").strip():
                yield line, say("authoring.markdown.no_language")
        line += block.count("\n")


def _headings(words: str, levels: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    before = levels[0]
    for found in _HEADING.finditer(words):
        level = len(found[1])
        if level not in levels or level > before + 1:
            marks = ", ".join("#" * each for each in levels)
            yield line_at(words, found.start()), say("authoring.markdown.heading", mark=found[1], marks=marks)
        before = level
    for found in _UNDERLINED.finditer(words):
        yield line_at(words, found.start()) + 1, say("authoring.markdown.underlined")


def _links(words: str) -> Iterator[tuple[int, str]]:
    for found in _LINK.finditer(words):
        image, text, target = found.groups()
        line = line_at(words, found.start())
        if not text.strip():
            yield line, say("authoring.markdown.no_text", target=shorten(target, _WIDTH))
        if image and _ANY_SCHEME.match(target):
            yield line, say("authoring.markdown.remote_image", target=shorten(target, _WIDTH))
        elif _ANY_SCHEME.match(target) and not _KNOWN_SCHEME.match(target):
            yield line, say("authoring.markdown.scheme", target=shorten(target, _WIDTH))


def _own_links(markdown: str) -> Iterator[tuple[int, str]]:
    """Links and images that lead to a file of the problem."""
    words = without_formulas(without_code(markdown))
    for found in _LINK.finditer(words):
        target = found[3].partition("#")[0].partition(" ")[0].strip("<>")
        if target and not _ANY_SCHEME.match(target):
            yield line_at(words, found.start()), target


def _tables(prose: str) -> Iterator[tuple[int, str]]:
    lines = prose.split("\n")
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if "|" not in line or "|" not in following or not _RULE_OF_TABLE.match(following):
            continue
        columns = len(table_cells(line))
        for place in range(at + 1, len(lines)):
            if "|" not in lines[place]:
                break
            found = len(table_cells(lines[place]))
            if found != columns:
                yield place + 1, say("authoring.markdown.columns", expected=columns, got=found)
