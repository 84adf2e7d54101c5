"""Checks the call templates of `[input]`: each a Python expression over names that will be there."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

from etude.catalogue.input_faults import Table, nearest
from etude.catalogue.python_source import syntax_tree

if TYPE_CHECKING:
    from collections.abc import Collection

MODULES = ("math", "itertools", "functools", "collections", "np", "calls", "solution")
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def check_template(
    table: Table, key: str, template: str, arguments: Collection[str], defined: Collection[str] | None
) -> frozenset[str]:
    """Notes what keeps the template from being evaluated, and tells the names it mentions.

    `defined` holds the names the solution defines. Without it any name that is called counts as one of them.
    """
    try:
        tree = syntax_tree(template, "eval")
    except SyntaxError as error:
        table.fault(f"{template!r} is no Python expression: {error.msg}.", key)
        return frozenset(arguments)  # nothing more is known of it
    if any(isinstance(node, ast.JoinedStr | ast.NamedExpr) for node in ast.walk(tree)):
        table.fault("A call template holds no f-string and no `:=`.", key)
        return frozenset(arguments)
    own = _own_names(tree)
    for name in sorted(own & set(arguments)):
        table.fault(f"{name!r} is an argument: a loop or lambda of the template must use another name.", key)
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    known = {*arguments, *own, *MODULES, *dir(builtins), *(called if defined is None else defined)}
    mentioned = frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
    for name in sorted(mentioned - known):
        table.fault(
            f"{name!r} is neither an argument nor anything the solution defines.{nearest(name, known)}", key
        )
    return mentioned


def names_in(template: str) -> frozenset[str]:
    """The names a template mentions, none when it cannot be read."""
    try:
        tree = syntax_tree(template, "eval")
    except SyntaxError:
        return frozenset()
    return frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def _own_names(tree: ast.Expression) -> set[str]:
    """What the comprehensions and lambdas of the template bind."""
    own: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, _COMPREHENSIONS):
            own |= {
                part.id
                for each in node.generators
                for part in ast.walk(each.target)
                if isinstance(part, ast.Name)
            }
        elif isinstance(node, ast.Lambda):
            own |= {part.arg for part in ast.walk(node.args) if isinstance(part, ast.arg)}
    return own
