"""Names in an author's expression that nothing defines: a mistake that would come up in a learner's run."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["unknown_names"]


def unknown_names(expression: str, known: Collection[str]) -> tuple[str, ...]:
    """The names that an expression uses and that are neither known, nor Python's own, nor bound within it."""
    tree = ast.parse(expression.strip(), mode="eval")
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    known = {*known, *bound, *dir(builtins)}
    return tuple(dict.fromkeys(node.id for node in names if node.id not in known))
