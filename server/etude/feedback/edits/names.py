"""Edits of names: what is not known here, spelled otherwise elsewhere, or lives in a module not imported."""

from __future__ import annotations

import ast
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.context import BUILTINS, Context, Definition
from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["names"]

_MODULES: Final = {
    **dict.fromkeys(
        ("math", "random", "itertools", "functools", "collections", "operator", "heapq"), "import {0}"
    ),
    **dict.fromkeys(
        ("copy", "re", "string", "json", "bisect", "time", "statistics", "abc", "sys"), "import {0}"
    ),
    "np": "import numpy as np",
    "numpy": "import numpy",
    "torch": "import torch",
    "pd": "import pandas as pd",
}
_MEMBERS: Final = {
    **dict.fromkeys(("reduce", "wraps", "partial", "lru_cache", "cache", "cmp_to_key"), "functools"),
    **dict.fromkeys(("deque", "Counter", "defaultdict", "OrderedDict", "namedtuple"), "collections"),
    **dict.fromkeys(
        ("chain", "product", "permutations", "combinations", "accumulate", "islice", "count"), "itertools"
    ),
    **dict.fromkeys(("cycle", "groupby", "zip_longest", "repeat", "pairwise", "takewhile"), "itertools"),
    **dict.fromkeys(
        ("sqrt", "floor", "ceil", "pi", "cos", "sin", "exp", "log", "inf", "isnan", "gcd"), "math"
    ),
    **dict.fromkeys(("mul", "add", "itemgetter", "attrgetter"), "operator"),
    **dict.fromkeys(("heappush", "heappop", "heapify"), "heapq"),
    **dict.fromkeys(("deepcopy", "copy"), "copy"),
    **dict.fromkeys(
        ("Iterator", "Iterable", "Callable", "Sequence", "Generator", "Mapping"), "collections.abc"
    ),
    **dict.fromkeys(("Any", "Optional", "Union", "List", "Dict", "Tuple"), "typing"),
    "dataclass": "dataclasses",
    "bisect_left": "bisect",
    "contextmanager": "contextlib",
}
_ATTRIBUTE_WORDS: Final = {
    "length": "len({0})",
    "len": "len({0})",
    "size": "len({0})",
    "count": "len({0})",
    "push": "{0}.append",
    "add": "{0}.append",
    "append": "{0}.add",
    "has_key": "{0}.__contains__",
    "contains": "{0}.__contains__",
    "iteritems": "{0}.items",
    "includes": "{0}.__contains__",
    "map": "",
}


def names(context: Context) -> Iterator[Edit]:
    """Names, attributes and keys that are not there, and what was meant."""
    yield from _wanted_name(context)
    if context.raised_type in ("NameError", "UnboundLocalError", "ImportError", "ModuleNotFoundError"):
        yield from _unknown_name(context)
    if context.raised_type == "UnboundLocalError":
        yield from _unbound(context)
    if context.raised_type == "AttributeError":
        yield from _unknown_attribute(context)
    if context.raised_type in ("TypeError", "NameError"):
        yield from _self_parameter(context)
    yield from _keys(context)


def _wanted_name(context: Context) -> Iterator[Edit]:
    """A definition under another name than the one that is asked for."""
    if context.verdict.outcome is not Outcome.MISSING_NAME and not context.verdict.missing:
        return
    wanted = context.verdict.missing or (context.problem.code.entry,)
    defined = {
        node.name: node
        for node in context.tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    for name in wanted:
        near = get_close_matches(name, defined, 3, 0.3)
        for place, other in enumerate(dict.fromkeys((*near, *reversed(list(defined))))):
            if other in wanted:
                continue
            yield from _renamed(context, defined[other], name, 0.97 - 0.05 * place)


def _renamed(
    context: Context, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, name: str, weight: float
) -> Iterator[Edit]:
    start, end = context.range(node)
    found = re.compile(rf"\b(?:def|class)\s+({re.escape(node.name)})\b").search(context.source, start, end)
    if found is not None:
        yield Edit(*found.span(1), name, Kind.RENAME, weight, name, anywhere=True)


def _missing_names(context: Context) -> Iterator[ast.Name]:
    raised = context.raised
    wanted = raised.name if raised is not None else ""
    if raised is not None and not wanted:
        quoted = re.search(r"'([^']+)'", raised.message)
        wanted = quoted[1] if quoted else ""
    for node in context.all(ast.Name):
        if node.id == wanted and isinstance(node.ctx, ast.Load):
            yield node


def _unknown_name(context: Context) -> Iterator[Edit]:
    nodes = list(_missing_names(context))
    if not nodes:
        return
    name = nodes[0].id
    yield from _imports(context, name)
    known = [each for each in context.names_at(nodes[0]) if each != name]
    attributes = context.own_attributes
    raised = context.raised
    line = raised.spans[-1].line if raised is not None and raised.spans else 0
    for node in nodes:
        here = 0.0 if node.lineno == line else 0.1
        if name in attributes:
            yield context.replace(node, f"self.{name}", Kind.SELF, 0.97 - here, name=name)
        for place, other in enumerate(get_close_matches(name, [*known, *BUILTINS], 4, 0.6)):
            yield context.replace(node, other, Kind.NAME, 0.93 - 0.05 * place - here, name=name)
        for place, other in enumerate(known[:8]):
            yield context.replace(node, other, Kind.NAME, 0.5 - 0.03 * place - here, name=name)
        yield context.replace(node, repr(name), Kind.QUOTE, 0.45 - here, name=name)
    function = context.function_of(nodes[0])
    if function is not None:
        for value in ("0", "[]", "{}", "None", "1"):
            yield context.insert_before(
                _first_statement(function), [f"{name} = {value}"], Kind.START_VALUE, 0.5, name=name
            )
    if name == "self" and function is not None:
        yield from _with_self(context, function, 0.96)


def _imports(context: Context, name: str) -> Iterator[Edit]:
    lines = []
    if name in _MODULES:
        lines.append(_MODULES[name].format(name))
    if name in _MEMBERS:
        lines.append(f"from {_MEMBERS[name]} import {name}")
    if not lines or not context.tree.body:
        return
    first = context.tree.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    if documented and len(context.tree.body) > 1:
        first = context.tree.body[1]
    for line in lines:
        yield context.insert_before(first, [line], Kind.IMPORT, 0.99, name=name, anywhere=True)


def _first_statement(function: Definition) -> ast.stmt:
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return function.body[1] if documented and len(function.body) > 1 else first


def _unbound(context: Context) -> Iterator[Edit]:
    for node in _missing_names(context):
        function = context.function_of(node)
        if function is None:
            continue
        outer = context.function_of(function)
        word = "nonlocal" if outer is not None and node.id in context.names_at(outer) else "global"
        first = _first_statement(function)
        yield context.insert_before(first, [f"{word} {node.id}"], Kind.NONLOCAL, 0.97, name=node.id)
        for other in (each for each in ast.walk(function) if isinstance(each, ast.Nonlocal | ast.Global)):
            text = f"{context.text(other)}, {node.id}"
            yield context.replace(other, text, Kind.NONLOCAL, 0.98, name=node.id)


def _unknown_attribute(context: Context) -> Iterator[Edit]:
    raised = context.raised
    wanted = raised.name if raised is not None else ""
    line = raised.spans[-1].line if raised is not None and raised.spans else 0
    used = [node.attr for node in context.all(ast.Attribute) if node.attr != wanted]
    for node in context.all(ast.Attribute):
        if node.attr != wanted:
            continue
        here = 0.0 if node.lineno == line else 0.15
        owner = context.text(node.value)
        own = list(context.own_attributes) if owner == "self" else used
        pool = list(dict.fromkeys([*own, *_METHODS]))
        for place, other in enumerate(
            get_close_matches(wanted, [each for each in pool if each != wanted], 4, 0.6)
        ):
            text = f"{owner}.{other}"
            yield context.replace(node, text, Kind.ATTRIBUTE, 0.95 - 0.05 * place - here, name=wanted)
        if form := _ATTRIBUTE_WORDS.get(wanted, ""):
            text = form.format(owner)
            parent = context.parents.get(node)
            called = isinstance(parent, ast.Call) and parent.func is node and not parent.args
            target: ast.AST = parent if called and parent is not None and text.endswith(")") else node
            yield context.replace(target, text, Kind.ATTRIBUTE, 0.85 - here, name=wanted)
        if owner == "self":
            function = context.function_of(node)
            if function is not None and wanted in context.parameters(function):
                yield context.replace(node, wanted, Kind.SELF, 0.6, name=wanted)
            yield from _set_in_init(context, wanted)


def _set_in_init(context: Context, name: str) -> Iterator[Edit]:
    for function in context.functions:
        if function.name == "__init__":
            values = (*context.parameters(function), "0", "[]", "{}", "None")
            for place, value in enumerate(values):
                line = [f"self.{name} = {value}"]
                weight = (0.9 if value == name else 0.7) - 0.03 * place
                yield context.insert_after(
                    function.body[-1], line, Kind.START_VALUE, weight, name=name, anywhere=True
                )


def _self_parameter(context: Context) -> Iterator[Edit]:
    for function in context.functions:
        if isinstance(context.parents.get(function), ast.ClassDef):
            names = [each.arg for each in function.args.args]
            static = any(isinstance(each, ast.Name) for each in function.decorator_list)
            if not static and (not names or names[0] not in ("self", "cls")):
                yield from _with_self(context, function, 0.96)


def _with_self(context: Context, function: Definition, weight: float) -> Iterator[Edit]:
    start, end = context.range(function)
    found = re.compile(r"\bdef\s+\w+\s*\(").search(context.source, start, end)
    if found is not None:
        text = "self, " if function.args.args else "self"
        yield Edit(found.end(), found.end(), text, Kind.SELF_PARAMETER, weight, function.name, anywhere=True)


def _keys(context: Context) -> Iterator[Edit]:
    """A dictionary's key that is spelled otherwise than it is wanted, or than it was stored."""
    difference = context.difference
    texts = [node for node in context.all(ast.Constant) if isinstance(node.value, str)]
    if difference is not None and difference.kind in (DifferenceKind.MISSING_KEY, DifferenceKind.EXTRA_KEY):
        wanted = difference.key if difference.kind is DifferenceKind.MISSING_KEY else difference.nearest
        instead = difference.nearest if difference.kind is DifferenceKind.MISSING_KEY else difference.key
        for node in texts:
            if wanted and repr(node.value) == instead:
                yield context.replace(node, _quoted(context, node, wanted), Kind.KEY, 0.98)
        if wanted and wanted[1:-1].isidentifier():
            for word in context.all(ast.keyword):
                if repr(word.arg) == instead:
                    value = context.text(word.value)
                    yield context.replace(word, f"{wanted[1:-1]}={value}", Kind.KEY, 0.98)
    if context.raised_type == "KeyError" and context.raised is not None:
        missing = context.raised.message.strip()
        others = {repr(node.value) for node in texts} - {missing}
        for node in texts:
            if repr(node.value) != missing:
                continue
            for place, other in enumerate(get_close_matches(missing, sorted(others), 3, 0.5)):
                text = _quoted(context, node, other)
                yield context.replace(node, text, Kind.KEY, 0.95 - 0.05 * place)
        for owner in context.all(ast.Subscript):
            if isinstance(owner.ctx, ast.Load):
                inner, key = context.text(owner.value), context.text(owner.slice)
                for default in (", 0", ""):
                    yield context.replace(owner, f"{inner}.get({key}{default})", Kind.MEMBERSHIP, 0.5)


def _quoted(context: Context, node: ast.Constant, wanted: str) -> str:
    """A text in the learner's own kind of quotes."""
    quote = context.text(node)[:1]
    inner = wanted[1:-1]
    return f'"{inner}"' if quote == '"' and '"' not in inner and "\\" not in inner else wanted


_METHODS: Final = (
    *dict.fromkeys(name for kind in (list, dict, str, set) for name in dir(kind) if not name.startswith("_")),
    *("shape", "size", "sum", "mean", "reshape", "astype", "max", "min", "popleft", "appendleft"),
)
