"""A call of several lines in one, where the lines before the last only give names to plain values."""

from __future__ import annotations

import ast
from typing import Final

from etude.catalogue.python_source import syntax_tree

__all__ = ["in_one_line"]

_LONGEST: Final = 60  # characters; a longer call reads better with names


def in_one_line(call: str) -> str:
    """`left([2, 4], 3)` for `a = [2, 4]` and `left(a, 3)`; a call that cannot be written so stays as it is."""
    try:
        body = syntax_tree(call).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return call
    before, last = body[:-1], body[-1] if body else None
    values = dict(filter(None, map(_named, before)))
    if not before or len(values) < len(before) or not isinstance(last, ast.Expr):
        return call
    used = [node for node in ast.walk(last) if isinstance(node, ast.Name) and node.id in values]
    if sorted(node.id for node in used) != sorted(values) or last.lineno != last.end_lineno:
        return call
    line = call.splitlines()[last.lineno - 1].encode()
    for node in sorted(used, key=lambda each: each.col_offset, reverse=True):
        value = ast.unparse(values[node.id]).encode()
        line = line[: node.col_offset] + value + line[node.end_col_offset :]
    text = line.decode().strip()
    return text if len(text) <= _LONGEST else call


def _named(statement: ast.stmt) -> tuple[str, ast.expr] | None:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is_plain(value):
            return name, value
        case _:
            return None


def _is_plain(value: ast.expr) -> bool:
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return False
    return True
