"""How much of two programs is the same, whatever their names: behaviour does not tell apart what never ends."""

from __future__ import annotations

import ast
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from etude.judge.syntax import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["text_likeness"]


def text_likeness(one: str, other: str) -> float:
    """The share of statements and expressions that both programs have, from 0 to 1 (Dice's coefficient)."""
    first, second = _forms(one), _forms(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


@lru_cache(maxsize=256)
def _forms(source: str) -> Counter[str]:
    """Every statement and expression as Python shows its tree, the program's own names left out."""
    tree = Program(source).tree
    if tree is None:
        return Counter()
    own = frozenset(_own_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in own:
            node.id = "_"
        elif isinstance(node, ast.arg):
            node.arg = "_"
    try:
        return Counter(ast.dump(node) for node in ast.walk(tree) if isinstance(node, ast.stmt | ast.expr))
    except RecursionError:  # an expression nested too deep to print
        return Counter()


def _own_names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
