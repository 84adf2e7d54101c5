"""Edits of a text that is no Python yet: brackets, colons, quotes, signs, indentation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from etude.feedback.edits.edit import Edit, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context

__all__ = ["broken_syntax"]

_BLOCK = re.compile(r"^\s*(?:if|elif|else|for|while|def|class|try|except|finally|with|match|case)\b")
_WORDS = (
    (r"\belse\s+if\b", "elif"),
    (r"\belseif\b|\belsif\b", "elif"),
    (r"&&", "and"),
    (r"\|\|", "or"),
    (r"!(?!=)", "not "),
    (r"\+\+", " += 1"),
    (r"=>", ">="),
    (r"=<", "<="),
    (r"<>", "!="),
    (r"\bfunction\b|\bfunc\b|\bfn\b", "def"),
    (r"\bnull\b|\bnil\b", "None"),
    (r"[“”]", '"'),
    (r"[‘’]", "'"),
)


def broken_syntax(context: Context) -> Iterator[Edit]:
    """Single signs put in, left out or exchanged near the place that the compiler names."""
    if context.program.tree is not None:
        return
    raised = context.verdict.raised
    named = raised.spans[-1].line if raised is not None and raised.spans else 1
    count = len(context.program.lines)
    near = [named, named - 1, named + 1, named - 2]
    for rank, number in enumerate(line for line in near if 1 <= line <= count):
        yield from _line(context, number, 0.2 * rank)


def _line(context: Context, number: int, penalty: float) -> Iterator[Edit]:
    text = context.program.line(number)
    start = context.line_starts[number - 1]
    code = re.sub(r"\s*#.*$", "", text).rstrip()
    end = start + len(code)
    if not code.strip():
        return
    if _BLOCK.match(code) and not code.endswith(":"):
        yield Edit(end, end, ":", Kind.COLON, 0.98 - penalty, anywhere=True)
    for found in re.finditer(r"(?<![=!<>+\-*/%&|^:])=(?!=)", code):
        if _BLOCK.match(code) or "return" in code:
            at = start + found.start()
            yield Edit(at, at + 1, "==", Kind.EQUALS, 0.95 - penalty, anywhere=True)
    for found in re.finditer(r"==", code):
        at = start + found.start()
        yield Edit(at, at + 2, "=", Kind.EQUALS, 0.5 - penalty, anywhere=True)
    for pattern, word in _WORDS:
        for found in re.finditer(pattern, code):
            yield Edit(
                start + found.start(), start + found.end(), word, Kind.OPERATOR, 0.9 - penalty, anywhere=True
            )
    yield from _brackets(code, start, penalty)
    for quote in ('"', "'"):
        if code.count(quote) % 2:
            yield Edit(end, end, quote, Kind.QUOTE, 0.85 - penalty, anywhere=True)
            for found in re.finditer(r"[\]\)\},:]", code):
                at = start + found.start()
                yield Edit(at, at, quote, Kind.QUOTE, 0.8 - penalty, anywhere=True)
    indent = len(code) - len(code.lstrip())
    yield Edit(start, start, "    ", Kind.INDENT, 0.8 - penalty, anywhere=True)
    for width in dict.fromkeys((min(4, indent), min(1, indent), indent % 4)):
        if width:
            yield Edit(start, start + width, "", Kind.INDENT, 0.75 - penalty, anywhere=True)
    for found in re.finditer(r"(?<=[\w\"'\])}])\s+(?=[\w\"'\[({])", code[indent:]):
        at = start + indent + found.start()
        yield Edit(at, at, ",", Kind.BRACKET, 0.5 - penalty, anywhere=True)
    if code.endswith((";", "{")):
        yield Edit(end - 1, end, ":" if code.endswith("{") else "", Kind.COLON, 0.8 - penalty, anywhere=True)


def _brackets(code: str, start: int, penalty: float) -> Iterator[Edit]:
    for opening, closing in ("()", "[]", "{}"):
        surplus = code.count(opening) - code.count(closing)
        if surplus > 0:
            yield Edit(
                start + len(code),
                start + len(code),
                closing * surplus,
                Kind.BRACKET,
                0.96 - penalty,
                anywhere=True,
            )
            places = [found.start() for found in re.finditer(r"[,:\]\)\}]|(?<=[\w\)])\s", code)]
            for rank, at in enumerate(reversed(places)):
                weight = 0.9 - penalty - 0.01 * rank
                yield Edit(start + at, start + at, closing, Kind.BRACKET, weight, anywhere=True)
        if surplus < 0:
            for rank, found in enumerate(re.finditer(re.escape(closing), code)):
                at = start + found.start()
                yield Edit(at, at + 1, "", Kind.BRACKET, 0.95 - penalty - 0.01 * rank, anywhere=True)
            for rank, found in enumerate(re.finditer(r"(?<![\w\"'])[\w\"']", code)):
                at = start + found.start()
                yield Edit(at, at, opening, Kind.BRACKET, 0.8 - penalty - 0.01 * rank, anywhere=True)
