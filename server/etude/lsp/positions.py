"""Between our places (from 1, in code points) and the client's (from 0, in its own units)."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp
from pygls.workspace import ServerTextPosition

from etude.catalogue.python_source import syntax_tree
from etude.judge.verdict import Span

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec

__all__ = ["end_of_line", "entry_line", "line_span", "lines_of", "moved", "range_of"]

# Not str.splitlines: for the protocol and for Python a form feed or U+2028 ends no line.
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text without their ends; at least one."""
    return tuple(_LINE_END.split(text))


def range_of(span: Span, lines: tuple[str, ...], codec: PositionCodec) -> lsp.Range:
    """The span in the client's units, kept inside the text."""

    def position(line: int, column: int) -> lsp.Position:
        line = min(max(line, 1), len(lines))
        return codec.position_to_client_units(lines, ServerTextPosition(line - 1, max(column - 1, 0)))

    return lsp.Range(position(span.line, span.column), position(span.end_line, span.end_column))


def end_of_line(line: int, lines: tuple[str, ...], codec: PositionCodec) -> lsp.Position:
    """Behind the last character of a line (from 1)."""
    return range_of(line_span(line, lines), lines, codec).end


def line_span(line: int, lines: tuple[str, ...]) -> Span:
    """A whole line (from 1) without its indentation."""
    text = lines[min(max(line, 1), len(lines)) - 1]
    return Span(line, len(text) - len(text.lstrip()) + 1, line, len(text.rstrip()) + 1)


def entry_line(text: str, name: str) -> int | None:
    """The line (from 1) on which the function or class `name` begins, also in a text that does not parse."""
    try:
        tree = syntax_tree(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pattern = re.compile(rf"(?:async\s+def|def|class)\s+{re.escape(name)}\b")
        return next((n for n, line in enumerate(lines_of(text), 1) if pattern.match(line)), None)
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    found = [node.lineno for node in tree.body if isinstance(node, definitions) and node.name == name]
    return found[-1] if found else None


def moved(span: Span, old: tuple[str, ...], new: tuple[str, ...]) -> Span:
    """Where a span of an older text is in the newer one: the nearest line when its own was rewritten."""
    if old == new:
        return span
    shortest = min(len(old), len(new))
    head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    tail = next((n for n in range(shortest - head) if old[-1 - n] != new[-1 - n]), shortest - head)
    if span.end_line <= head:
        return span
    if span.line > len(old) - tail:
        shift = len(new) - len(old)
        return Span(span.line + shift, span.column, span.end_line + shift, span.end_column)
    line = max(1, min(span.line, len(new) - tail, len(new)))
    return line_span(line, new)
