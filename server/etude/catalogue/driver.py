"""Drivers: an author's code that runs beside the submission and gives data back."""

from __future__ import annotations

import ast
import re
import textwrap

from etude.catalogue.python_source import SourceError, parse
from etude.messages import say

__all__ = ["check_driver", "shown_steps"]

ENTRY = "run"


def check_driver(text: str) -> SourceError | None:
    """What keeps `text` from defining `run(solution)` that ends in a `return` of something."""
    tree = parse(text)
    if isinstance(tree, SourceError):
        return tree
    found = _entry(tree)
    if found is None:
        return SourceError(1, say("catalogue.python.no_driver"))
    last = found.body[-1]
    if not isinstance(last, ast.Return) or last.value is None:
        return SourceError(last.lineno, say("catalogue.python.driver_return"))
    return None


def shown_steps(text: str) -> str:
    """What the driver does, as a learner would type it: its body, of which the last line is what it returns.

    Empty for a text that `check_driver` finds wrong.
    """
    tree = parse(text)
    found = _entry(tree) if isinstance(tree, ast.Module) else None
    last = found.body[-1] if found is not None else None
    if found is None or not isinstance(last, ast.Return) or last.value is None:
        return ""
    lines = text.splitlines()
    before = lines[found.body[0].lineno - 1 : last.lineno - 1]
    returned = ast.get_source_segment(text, last.value) or ast.unparse(last.value)
    steps = "\n".join(filter(None, (textwrap.dedent("\n".join(before)).strip("\n"), returned)))
    argument = (*found.args.posonlyargs, *found.args.args)[0].arg
    return re.sub(rf"(?<![\w.]){re.escape(argument)}\.(?=\w)", "", steps)


def _entry(tree: ast.Module) -> ast.FunctionDef | None:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == ENTRY:
            arguments = node.args
            plain = not (arguments.vararg or arguments.kwarg or arguments.kwonlyargs)
            return node if plain and len(arguments.posonlyargs + arguments.args) == 1 else None
    return None
