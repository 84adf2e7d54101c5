"""What a rule about a simpler way to write something is made of."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Found", "SimplerRule", "blocks", "functions", "is_dictionary", "mentions", "names_in"]

Found: TypeAlias = tuple[ast.stmt | ast.expr, dict[str, str]]


@dataclass(frozen=True, slots=True)
class SimplerRule:
    """Finds places that could be simpler.

    Attributes:
        id: the key of its sentence, `review.simpler.<id>`.
        find: gives each place with the facts of the sentence.
        brings, takes: selectors of problem.toml that following it would bring in, and take away.
        plain_only: whether it holds for Python's own values only, not for arrays.
    """

    id: str
    find: Callable[[ast.Module], Iterator[Found]]
    brings: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    plain_only: bool = False


def blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    """Every run of statements that belong together."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield block


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function, at whatever depth."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def names_in(*nodes: ast.AST) -> list[ast.Name]:
    """All names in these nodes."""
    return [each for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name)]


def is_dictionary(name: str, tree: ast.AST) -> bool:
    """Whether a name is given a dictionary somewhere."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=target)], value=value)
                | ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value)
            ) if target == name and _makes_a_dictionary(value):
                return True
    return False


def _makes_a_dictionary(value: ast.expr) -> bool:
    match value:
        case ast.Dict() | ast.DictComp() | ast.Call(func=ast.Name(id="dict" | "defaultdict" | "Counter")):
            return True
        case _:
            return False


def mentions(name: str, *nodes: ast.AST) -> bool:
    """Whether a name stands somewhere in these nodes."""
    return any(each.id == name for each in names_in(*nodes))
