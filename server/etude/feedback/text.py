"""Markdown for places that cannot show Markdown, and formulas for places that cannot typeset."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from etude.feedback.latex import latex_to_unicode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = [
    "CODE_SPAN",
    "FORMULA",
    "TAG",
    "blocks",
    "one_line_paragraphs",
    "plain_math",
    "plain_text",
    "safe_markdown",
    "table_cells",
]

_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
CODE_SPAN: Final = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
FORMULA: Final = re.compile(
    r"\$\$(.+?)\$\$|(?<![\\$\w])\$(?![\s$])((?:\\.|[^$\\])+?)(?<![\s\\])\$(?![\d\w$])", re.DOTALL
)
_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_RULE: Final = re.compile(r"^ {0,3}([-*_])(\s*\1){2,}\s*$")
_QUOTE: Final = re.compile(r"^\s{0,3}(?:>\s?)+(.*)$")
_ITEM: Final = re.compile(r"^(\s*)([*+-]|\d{1,9}[.)])\s+(.*)$")
_LINK: Final = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
TAG: Final = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])(.+?)(?<=[^\s_])_(?!\w)"
)
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_TABLE_RULE: Final = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")


def plain_math(markdown: str) -> str:
    """The same Markdown with its formulas in Unicode. Code is left as it is."""
    return _outside_code(markdown, lambda prose: FORMULA.sub(_formula, prose))


def plain_text(markdown: str) -> str:
    """Readable text without any Markdown: for clients and terminals that show it as it comes."""
    lines = list(_rendered(plain_math(markdown)))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def safe_markdown(markdown: str, *, figures: Path | None = None) -> str:
    """Markdown that can only be read: no HTML, no links but those to web pages, no images but the given figures.

    Args:
        markdown: any Markdown.
        figures: a folder; images that are files in it stay, by their full address.
    """

    def link(match: re.Match[str]) -> str:
        figure = _figure(match, figures) if figures is not None else None
        return figure or _harmless_link(match)

    return _outside_code(markdown, lambda prose: _LINK.sub(link, TAG.sub("", prose)))


def one_line_paragraphs(markdown: str) -> str:
    """The same Markdown with each paragraph on one line, for windows that break lines where Markdown would not.

    Neovim shows a line break of the source as one, and then wraps what is still too long.
    """
    return "".join(
        block if is_code else "".join(f"{line}\n" for line in _paragraphs(block.splitlines()))
        for is_code, block in blocks(markdown)
    )


def _paragraphs(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        if _begins_table(lines, at):
            end = next((n for n in range(at + 2, len(lines)) if "|" not in lines[n]), len(lines))
            yield from lines[at:end]
            at = end
            continue
        line, at = _paragraph(lines, at)
        yield line


def _paragraph(lines: list[str], at: int) -> tuple[str, int]:
    """The paragraph or list item that begins at a line, as one line; and where the next begins."""
    line = lines[at]
    at += 1
    # A line break in a paragraph is a space: only the reader's window knows where lines end.
    while at < len(lines) and _goes_on(line, lines[at]) and not _begins_table(lines, at):
        line = f"{line} {lines[at].strip()}"
        at += 1
    return line, at


def _formula(match: re.Match[str]) -> str:
    display, inline = match.groups()
    if display is None:
        return latex_to_unicode(inline).replace("\n", "; ")
    lines = latex_to_unicode(display).split("\n")
    return "\n".join(f"    {line}" for line in lines) if match.group().count("\n") else "; ".join(lines)


def _outside_code(markdown: str, change: Callable[[str], str]) -> str:
    """Apply `change` to everything but fenced blocks and code spans."""
    parts: list[str] = []
    for is_code, block in blocks(markdown):
        if is_code:
            parts.append(block)
            continue
        spans: list[str] = []

        def keep(match: re.Match[str], kept: list[str] = spans) -> str:
            kept.append(match.group())
            return f"\x00{len(kept) - 1}\x01"

        prose = change(CODE_SPAN.sub(keep, block))
        for number, span in enumerate(spans):
            prose = prose.replace(f"\x00{number}\x01", span)
        parts.append(prose)
    return "".join(parts)


def blocks(markdown: str) -> Iterator[tuple[bool, str]]:
    """Runs of lines, each with whether it is a fenced block (fences included)."""
    held: list[str] = []
    fence = ""
    for line in markdown.splitlines(keepends=True):
        match = _FENCE.match(line.rstrip("\r\n"))
        if not fence and match:
            yield False, "".join(held)
            held, fence = [line], match.group(1)
        elif fence and match and match.group(1).startswith(fence) and not match.group(2).strip():
            yield True, "".join([*held, line])
            held, fence = [], ""
        else:
            held.append(line)
    yield bool(fence), "".join(held)


def _rendered(markdown: str) -> Iterator[str]:
    for is_code, block in blocks(markdown):
        lines = block.splitlines()
        if is_code:
            body = lines[1:-1] if len(lines) > 1 and _FENCE.match(lines[-1]) else lines[1:]
            yield from (f"    {line}" for line in body)
        else:
            yield from _prose(lines)


def _prose(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        if _begins_table(lines, at):
            end = next((n for n in range(at + 2, len(lines)) if "|" not in lines[n]), len(lines))
            yield from _table([lines[at], *lines[at + 2 : end]])
            at = end
            continue
        line, at = _paragraph(lines, at)
        yield from _line(line)


def _begins_table(lines: list[str], at: int) -> bool:
    following = lines[at + 1] if at + 1 < len(lines) else ""
    return "|" in lines[at] and "|" in following and _TABLE_RULE.match(following) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether the next line belongs to the same paragraph or list item."""
    if not line.strip() or not following.strip() or line.endswith(("  ", "\\")):
        return False
    if _HEADING.match(line) or any(each.startswith("    ") for each in (line, following)):  # 4: a formula
        return False
    return not any(begin.match(following) for begin in (_HEADING, _RULE, _QUOTE, _ITEM))


def _line(line: str) -> Iterator[str]:
    if heading := _HEADING.match(line):
        title = _inline(heading.group(2))
        yield from ("", title, ("=" if len(heading.group(1)) == 1 else "-") * _width(title))
    elif _RULE.match(line):
        yield ""
    elif quote := _QUOTE.match(line):
        yield f"  {_inline(quote.group(1))}"
    elif item := _ITEM.match(line):
        mark = "-" if item.group(2) in "*+-" else item.group(2)
        yield f"{item.group(1)}{mark} {_inline(item.group(3))}"
    else:
        yield _inline(line)


def _inline(text: str) -> str:
    kept: list[str] = []  # code and escaped characters, which no rule below may touch

    def keep(piece: str) -> str:
        kept.append(piece)
        return f"\x00{len(kept) - 1}\x01"

    text = CODE_SPAN.sub(lambda m: keep(_code(m.group(2))), text)
    text = _ESCAPE.sub(lambda m: keep(m.group(1)), text)
    text = _LINK.sub(_link_text, TAG.sub("", text))
    text = _EMPHASIS.sub(lambda m: m.group(1) or m.group(2), _STRONG.sub(r"\2", text))
    text = html.unescape(text).replace("\xa0", " ")
    return re.sub(r"\x00(\d+)\x01", lambda m: kept[int(m.group(1))], text)


def _code(body: str) -> str:
    """A code span loses one space on each side, as Markdown has it."""
    return body[1:-1] if body.startswith(" ") and body.endswith(" ") and body.strip() else body


def _link_text(match: re.Match[str]) -> str:
    image, text, target = match.groups()
    shown = not image and target.startswith(("https://", "http://")) and target != text
    return f"{text} ({target})" if shown else text


def _harmless_link(match: re.Match[str]) -> str:
    image, text, target = match.groups()
    return match.group() if not image and target.startswith(("https://", "http://", "#")) else text


def _figure(match: re.Match[str], folder: Path) -> str | None:
    image, text, target = match.groups()
    if not image or not target or "://" in target:
        return None
    file = (folder / target).resolve()
    return f"![{text}]({file.as_uri()})" if file.is_relative_to(folder.resolve()) and file.is_file() else None


def _table(rows: list[str]) -> Iterator[str]:
    cells = [[_inline(cell.strip()).replace("\x02", "|") for cell in table_cells(row)] for row in rows]
    columns = max(map(len, cells))
    widths = [max((_width(row[n]) for row in cells if n < len(row)), default=0) for n in range(columns)]
    for place, row in enumerate(cells):
        yield "  ".join(cell + " " * (widths[n] - _width(cell)) for n, cell in enumerate(row)).rstrip()
        if place == 0:
            yield "  ".join("-" * width for width in widths)


def table_cells(row: str) -> list[str]:
    """The cells of a row; `|` within code does not divide."""
    protected = CODE_SPAN.sub(lambda m: m.group().replace("|", "\x02"), row.replace("\\|", "\x02"))
    return protected.strip().strip("|").split("|")


def _width(text: str) -> int:
    """Columns in a terminal: combining marks take none, East Asian wide characters two."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
