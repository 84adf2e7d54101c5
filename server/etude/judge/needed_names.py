"""Which names of the solution a problem's tests use."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.catalogue.model import Problem

__all__ = ["needed_names"]


def needed_names(problem: Problem, defined: dict[str, list[Any]]) -> tuple[str, ...]:
    """The entry first, then the other names of the reference that the tests mention, in its order."""
    mentioned = set()
    for text in _test_texts(problem):
        mentioned |= _mentioned(text)
    others = [
        name
        for name, kind in defined.items()
        if name in mentioned and kind[0] != "module" and kind[1:2] != [False]
    ]
    return (problem.code.entry, *(name for name in others if name != problem.code.entry))


def _test_texts(problem: Problem) -> Iterable[str]:
    for case in problem.cases:
        yield case.call.strip()
        yield case.expect or ""
    for prop in problem.properties:
        yield prop.holds or ""
    for path in problem.test_files:
        yield path.read_text(encoding="utf-8")


def _mentioned(text: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.add(node.attr)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names}
    return found
