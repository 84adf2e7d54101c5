"""What the learner is to define, found out from the programs of a source."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from etude.catalogue.python_source import SourceError, parse
from etude.errors import ImportRefused
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Defined", "defined_functions", "imported_modules", "names_used", "parsed", "signature_of"]

Defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def parsed(text: str, name: str) -> ast.Module:
    """The syntax tree of a program; `name` is what a person calls it.

    Raises:
        ImportRefused: it does not compile.
    """
    tree = parse(text)
    if isinstance(tree, SourceError):
        raise ImportRefused(say("importing.no_python", name=name, line=tree.line, reason=tree.reason))
    return tree


def defined_functions(tree: ast.Module) -> dict[str, Defined]:
    """The functions and classes at the top level, in order, exceptions left out where there is anything else."""
    found = {node.name: node for node in tree.body if isinstance(node, Defined)}
    others = {name: node for name, node in found.items() if not _is_exception(node)}
    return others or found


def _is_exception(node: Defined) -> bool:
    bases = [ast.unparse(base) for base in node.bases] if isinstance(node, ast.ClassDef) else []
    return any(base.endswith(("Error", "Exception", "Warning")) for base in bases)


def signature_of(node: Defined) -> str:
    """The line with which it is defined, without the colon."""
    if isinstance(node, ast.ClassDef):
        return f"class {node.name}"
    prefix = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    returns = f" -> {ast.unparse(node.returns)}" if node.returns is not None else ""
    return f"{prefix} {node.name}({ast.unparse(node.args)}){returns}"


def names_used(trees: Iterable[ast.Module], module: str) -> tuple[str, ...]:
    """The names of a module that programs import from it, or ask it for, in their order."""
    found: dict[str, None] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == module:
                found |= dict.fromkeys(alias.name for alias in node.names)
            elif (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == module
            ):
                found[node.attr] = None
    return tuple(found)


def imported_modules(tree: ast.Module) -> frozenset[str]:
    """The first parts of the names of all modules that a program imports."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return frozenset(found)
