"""Two programs side by side, and whether they are the same but for names."""

from __future__ import annotations

import ast
import difflib
import re
from enum import StrEnum
from typing import Final

from etude.catalogue.python_source import syntax_tree

__all__ = ["Likeness", "likeness", "unified"]

_MARKER: Final = re.compile(r"#\s*etude\s*:")
_HEAD: Final = 10  # lines in which a marker is one
_LINES_AROUND: Final = 3


class Likeness(StrEnum):
    """How much two programs have in common."""

    SAME = "same"  # but for comments and layout
    NAMES = "names"  # but for the names of what they define for themselves
    OTHER = "other"


def unified(own: str, other: str, name: str, other_name: str) -> str:
    """A unified diff from one text to another; empty when they are the same.

    Nothing is left out but the marker comment, which no solution but an exercise has, and blank lines at both ends.
    """
    lines = difflib.unified_diff(_lines(own), _lines(other), name, other_name, n=_LINES_AROUND, lineterm="")
    return "\n".join(lines)


def _lines(source: str) -> list[str]:
    lines = [line.rstrip() for line in source.strip("\n").splitlines()]
    kept = [line for at, line in enumerate(lines) if at > 10 or not _MARKER.match(line)]
    return "\n".join(kept).strip("\n").split("\n")


def likeness(own: str, other: str) -> Likeness:
    """What two programs have in common. Comments and layout are no part of it, documentation strings neither."""
    one, two = _parsed(own), _parsed(other)
    if one is None or two is None:
        return Likeness.OTHER
    if ast.dump(one) == ast.dump(two):
        return Likeness.SAME
    return Likeness.NAMES if _renamed(one) == _renamed(two) else Likeness.OTHER


def _parsed(source: str) -> ast.Module | None:
    try:
        tree = syntax_tree(source)
    except (SyntaxError, ValueError, RecursionError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            _drop_documentation(node)
    return tree


def _drop_documentation(node: ast.Module | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) -> None:
    match node.body:
        case [ast.Expr(value=ast.Constant(value=str())), *rest] if rest:
            node.body = rest


def _renamed(tree: ast.Module) -> str:
    """The tree with every name that it binds inside functions replaced by its number, in the order of the text."""
    own = _bound(tree)
    numbers: dict[str, str] = {}

    def number(name: str) -> str:
        return numbers.setdefault(name, f"name {len(numbers)}") if name in own else name

    for node in _in_order(tree):
        match node:
            case ast.Name(id=name):
                node.id = number(name)
            case ast.arg(arg=name):
                node.arg = number(name)
            case ast.FunctionDef(name=name) | ast.ExceptHandler(name=str() as name):
                node.name = number(name)
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                node.names = [number(each) for each in names]
            case ast.keyword(arg=str() as name):
                node.arg = number(name)
            case ast.Attribute(attr=name):
                node.attr = number(name)
    return ast.dump(tree)


def _in_order(node: ast.AST) -> list[ast.AST]:
    found, stack = [], [node]
    while stack:
        each = stack.pop()
        found.append(each)
        stack += reversed(list(ast.iter_child_nodes(each)))
    return found


def _bound(tree: ast.Module) -> set[str]:
    """Names of variables, parameters and inner functions; what stands at the left margin keeps its name."""
    outer = {id(node) for node in tree.body}
    kept = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case (
                ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.ExceptHandler(name=str() as name)
            ):
                found.add(name)
            case ast.FunctionDef(name=name) if id(node) not in outer and not name.startswith("__"):
                found.add(name)
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()) if name.startswith("_"):
                found.add(name)  # an object's own affair
    return found - kept - _methods(tree)


def _methods(tree: ast.Module) -> set[str]:
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {each.name for node in classes for each in node.body if isinstance(each, ast.FunctionDef)}
