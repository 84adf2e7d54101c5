"""A learner's text as a syntax tree, with places counted the way a person counts them."""

from __future__ import annotations

import ast
import re
import warnings
from functools import cached_property

from etude.catalogue.python_source import syntax_tree
from etude.judge.verdict import Span

__all__ = ["Program"]

_NEWLINE = re.compile(r"\r\n|\r|\n")
_TOKEN = re.compile(r"\w+|[^\w\s]")


class Program:
    """One source text. Spans count lines and columns from 1, columns in code points."""

    def __init__(self, source: str, tree: ast.Module | None = None) -> None:
        self.source = source
        self.lines = _NEWLINE.split(source)
        self._known = tree

    @cached_property
    def tree(self) -> ast.Module | None:
        """The syntax tree, or None when the text is no Python."""
        if self._known is not None:
            return self._known
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an odd escape in the learner's strings is not our warning
            try:
                return syntax_tree(self.source)
            except (SyntaxError, ValueError, RecursionError, MemoryError, SystemError):
                return None

    def span(self, node: ast.AST) -> Span | None:
        """Where a node stands; None for the kinds of node that have no place."""
        if not isinstance(
            node, ast.expr | ast.stmt | ast.excepthandler | ast.arg | ast.keyword | ast.alias | ast.pattern
        ):
            return None
        end_line = node.end_lineno or node.lineno
        end_offset = node.col_offset if node.end_col_offset is None else node.end_col_offset
        return Span(
            node.lineno,
            self._column(node.lineno, node.col_offset),
            end_line,
            self._column(end_line, end_offset),
        )

    def line(self, number: int) -> str:
        """One line without its end, empty beyond the text."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def clamp(self, span: Span) -> Span:
        """The span within the text and on one line; an empty one grows to the token that stands there."""
        number = min(max(span.line, 1), len(self.lines))
        while number > 1 and not self.line(number).strip():  # the end of the text: the last thing before it
            number -= 1
        text = self.line(number)
        end = span.end_column if span.end_line == span.line == number else len(text.rstrip()) + 1
        start, end = max(span.column, 1), min(end, len(text) + 1)
        if span.line == number and start < end:
            return Span(number, start, number, end)
        return self._token(number, start if span.line == number else len(text) + 1)

    def _token(self, number: int, column: int) -> Span:
        """The token that stands at a column, the last one before it when the line ends there."""
        found = list(_TOKEN.finditer(self.line(number)))
        for token in found:
            if token.end() >= column:
                return Span(number, max(token.start() + 1, min(column, token.end())), number, token.end() + 1)
        if found:
            return Span(number, found[-1].start() + 1, number, found[-1].end() + 1)
        return Span(number, 1, number, 1)

    def _column(self, line: int, offset: int) -> int:
        return len(self.line(line).encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")) + 1
