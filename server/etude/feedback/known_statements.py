"""Which statements of a program stand in no right program that is known, whatever the names in them.

It says where to look and nothing more: no text of the right programs leaves this module.
"""

from __future__ import annotations

import ast
import builtins
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from etude.catalogue.python_source import syntax_tree
from etude.feedback.slices import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Problem

__all__ = ["strangeness"]

_BUILTINS: Final = frozenset(dir(builtins))
_OF_STATEMENT: Final = 0.6  # the rest is shared among its expressions
_LOOPS = ast.For | ast.AsyncFor | ast.While  # how one walks says little: every program does it in its own way
_OUTER = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def strangeness(problem: Problem, tree: ast.Module) -> dict[int, float]:
    """For the line on which a statement begins how much of it no right program has, from 0 to 1; without loops."""
    known = _forms((problem.reference.text, *(source.text for source in problem.alternatives)))
    kept = _kept_names(tree)
    found: dict[int, float] = {}
    for statement in ast.walk(tree):
        if isinstance(statement, ast.stmt) and not isinstance(statement, _OUTER | _LOOPS):
            whole = _form(statement, kept) not in known
            parts = [_form(part, kept) not in known for part in _parts(statement)]
            share = sum(parts) / len(parts) if parts else float(whole)
            found[statement.lineno] = _OF_STATEMENT * whole + (1 - _OF_STATEMENT) * share
    return found


@lru_cache(maxsize=64)
def _forms(texts: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for text in texts:
        try:
            tree = syntax_tree(text)
        except SyntaxError:
            continue
        kept = _kept_names(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.stmt | ast.expr) and not isinstance(node, _OUTER):
                found.add(_form(node, kept))
    return frozenset(found)


def _kept_names(tree: ast.Module) -> frozenset[str]:
    """Names that mean the same in every program: built-in ones and those of imports."""
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    return _BUILTINS | imported


def _parts(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement that are more than a name or a constant."""
    for head in head_of(statement):
        for node in ast.walk(head):
            if isinstance(node, ast.expr) and not isinstance(node, ast.Name | ast.Constant | ast.Attribute):
                yield node


def _form(node: ast.stmt | ast.expr, kept: frozenset[str]) -> str:
    """The make-up of a node: its own names are numbered in the order in which they come."""
    numbers: dict[str, int] = {}
    return " ".join(_pieces(node, kept, numbers))


def _pieces(node: ast.AST, kept: frozenset[str], numbers: dict[str, int]) -> Iterator[str]:
    match node:
        case ast.Name(id=name):
            yield name if name in kept else f"#{numbers.setdefault(name, len(numbers))}"
        case ast.arg(arg=name):
            yield f"#{numbers.setdefault(name, len(numbers))}"
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            yield f"#{numbers.setdefault(f'self.{name}', len(numbers))}"
        case ast.Constant(value=value):
            yield repr(value)
        case ast.expr_context():
            return
        case _:
            yield type(node).__name__
            for field, value in ast.iter_fields(node):
                if isinstance(node, ast.stmt) and field in ("body", "orelse", "finalbody", "handlers"):
                    continue
                for part in value if isinstance(value, list) else [value]:
                    if isinstance(part, ast.AST):
                        yield from _pieces(part, kept, numbers)
                    elif part is not None:
                        yield str(part)
            yield "."
