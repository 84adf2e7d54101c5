"""Names put in the place of others: variables in scope, functions that are easily mixed up, arguments."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.context import BUILTINS, Context
from etude.feedback.edits.edit import Edit, Kind
from etude.judge.syntax import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["exchanges"]

_ALIKE: Final = (
    ("list", "tuple", "set", "sorted", "frozenset"),
    ("tuple", "frozenset", "sorted"),
    ("min", "max"),
    ("sum", "len", "max"),
    ("any", "all"),
    ("int", "round", "float"),
    ("map", "filter"),
    ("append", "extend", "add", "insert"),
    ("pop", "popleft"),
    ("appendleft", "append"),
    ("mean", "sum", "median"),
    ("maximum", "minimum"),
    ("zeros", "ones"),
    ("floor", "ceil", "round"),
    ("argmax", "argmin"),
    ("sin", "cos"),
    ("var", "std"),
    ("abs", "square"),
    ("exp", "log"),
    ("vstack", "hstack", "concatenate", "stack"),
    ("keys", "values", "items"),
    ("find", "index", "count"),
    ("lower", "upper"),
    ("lstrip", "rstrip", "strip"),
    ("startswith", "endswith"),
    ("isalpha", "isdigit", "isalnum"),
    ("remove", "discard"),
    ("add", "update"),
    ("multiply", "add", "subtract"),
    ("mul", "add"),
    ("dot", "multiply", "outer"),
    ("less", "less_equal", "greater"),
    ("tril", "triu"),
    ("inv", "pinv"),
    ("repeat", "tile"),
    ("log", "log1p", "log2"),
    ("cumsum", "sum"),
    ("eye", "ones"),
    ("nansum", "sum"),
    ("popitem", "pop"),
    ("appendleft", "append"),
    ("heappush", "heappop"),
)
_MOST_ASKED: Final = 4  # functions of one module that only the reference calls
_LIKELY: Final = frozenset(
    (
        "mean",
        "sum",
        "max",
        "min",
        "var",
        "std",
        "set",
        "list",
        "tuple",
        "maximum",
        "minimum",
        "abs",
        "any",
        "all",
    )
)


def exchanges(context: Context) -> Iterator[Edit]:
    """One name or the order of two arguments at a time."""
    asked = _functions_of_reference(context)
    for node in context.nodes:
        match node:
            case ast.Name(ctx=ast.Load()):
                yield from _names(context, node)
            case ast.Call(func=func, args=args):
                yield from _alike(context, func)
                yield from _of_reference(context, func, asked)
                own = isinstance(func, ast.Name) and func.id in context.called_names - BUILTINS
                yield from _arguments(context, args, own=own)
            case ast.Subscript(ctx=ast.Load()):
                yield from _given_instead(context, node)
            case ast.Attribute(value=ast.Name(id="self"), ctx=ast.Load()):
                yield from _attributes(context, node)
    for other in context.all(ast.keyword):
        yield from _keyword(context, other)


def _names(context: Context, node: ast.Name) -> Iterator[Edit]:
    parent = context.parents.get(node)
    is_called = isinstance(parent, ast.Call) and parent.func is node
    is_owner = isinstance(parent, ast.Attribute)
    known = context.names_at(node)
    if node.id not in known and not is_called:
        return
    if is_called and node.id in BUILTINS:
        return
    imported = {(each.asname or each.name).partition(".")[0] for each in context.all(ast.alias)}
    if node.id in imported:
        return
    own: set[str] = set()
    here = context.function_of(node)
    while here is not None:
        own.update(context.parameters(here))
        here = context.function_of(here)
    called = node.id in context.called_names or is_called
    others = [
        other
        for other in known
        if other not in (node.id, "self")
        and other not in imported
        and ((other in context.called_names) is called or (is_called and other in own))
    ]
    trouble = 0.3 if called and context.raised_type == "RecursionError" else 0.0
    others.sort(key=lambda other: _distance(context, node, other))
    for rank, other in enumerate(others):
        alike = (other in context.containers) is (node.id in context.containers)
        other_kind = 0.05 if context.uses_arrays else 0.12  # an array may be an index too
        weight = 0.5 - 0.03 * rank - (0.0 if alike else other_kind) + trouble
        yield context.replace(node, other, Kind.NAME, max(weight, 0.12), name=node.id)
    if node.id == "self" and not is_owner:
        for attribute in context.own_attributes:
            yield context.replace(node, f"self.{attribute}", Kind.NAME, 0.6, name=node.id)


def _given_instead(context: Context, node: ast.Subscript) -> Iterator[Edit]:
    """A part of one argument, where another argument is meant as it is."""
    function = context.function_of(node)
    given = context.parameters(function) if function is not None else []
    owner = context.text(node.value)
    for rank, name in enumerate([each for each in given if each != owner][:3]):
        yield context.replace(node, name, Kind.INGREDIENT, 0.3 - 0.04 * rank)


def _distance(context: Context, node: ast.Name, other: str) -> tuple[bool, int]:
    """How far away another name was bound last: what was made just before is easily mixed up."""
    lines = [line for line in context.bound_lines.get(other, ()) if line <= node.lineno]
    return other in context.read_names, node.lineno - max(lines, default=0)


def _attributes(context: Context, node: ast.Attribute) -> Iterator[Edit]:
    if node.attr not in context.own_attributes:
        return
    for rank, other in enumerate(each for each in context.own_attributes if each != node.attr):
        yield context.replace(node, f"self.{other}", Kind.NAME, max(0.42 - 0.04 * rank, 0.1), name=node.attr)


def _alike(context: Context, func: ast.expr) -> Iterator[Edit]:
    name = func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""
    rank = 0
    for group in _ALIKE:
        if name not in group:
            continue
        for other in group:
            if other == name or (isinstance(func, ast.Name) and other not in BUILTINS):
                continue
            if isinstance(func, ast.Attribute) and other == "len":
                continue
            text = other if isinstance(func, ast.Name) else f"{context.text(func)[: -len(name)]}{other}"
            weight = (0.75 if name in _LIKELY else 0.55) - 0.06 * rank
            rank += 1
            yield context.replace(func, text, Kind.FUNCTION, max(weight, 0.2), name=name)


def _functions_of_reference(context: Context) -> dict[str, list[str]]:
    """By module the functions of it that the reference calls and the submission does not."""
    known = {context.text(node) for node in context.all(ast.Attribute)}
    found: dict[str, list[str]] = {}
    tree = Program(context.problem.reference.text).tree
    for node in ast.walk(tree) if tree is not None else ():
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=attr)):
                if owner in ("np", "numpy", "math", "torch") and f"{owner}.{attr}" not in known:
                    found.setdefault(owner, []).append(attr)
    return {owner: list(dict.fromkeys(names))[:_MOST_ASKED] for owner, names in found.items()}


def _of_reference(context: Context, func: ast.expr, asked: dict[str, list[str]]) -> Iterator[Edit]:
    match func:
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            for rank, other in enumerate(asked.get(owner, ())):
                text = f"{owner}.{other}"
                weight = 0.4 - 0.04 * rank
                yield context.replace(func, text, Kind.FUNCTION, weight, name=name, from_reference=True)


def _arguments(context: Context, args: list[ast.expr], *, own: bool) -> Iterator[Edit]:
    for first, second in pairwise(args):
        start, middle = context.range(first)
        after, end = context.range(second)
        text = context.source[after:end] + context.source[middle:after] + context.source[start:middle]
        likely = isinstance(second, ast.Lambda) or context.raised_type == "TypeError"
        yield Edit(start, end, text, Kind.ARGUMENT_ORDER, 0.7 if likely else 0.6 if own else 0.45)


def _keyword(context: Context, node: ast.keyword) -> Iterator[Edit]:
    """A named argument too many, or one that says the opposite."""
    call = context.parents.get(node)
    if not isinstance(call, ast.Call) or node.arg is None:
        return
    start, end = context.range(node)
    before = context.source.rfind(",", 0, start)
    if call.args and before > context.range(call.args[-1])[0]:
        yield Edit(before, end, "", Kind.KEYWORD, 0.35, node.arg)
