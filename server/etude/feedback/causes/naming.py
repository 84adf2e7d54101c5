"""Names: misspelt, hidden by another, of another function, or not there yet."""

from __future__ import annotations

import ast
import builtins
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, of_kind, raises, says, wrong
from etude.feedback.causes.search import at_error, function_of, is_self, targets
from etude.feedback.exception_patterns import LIVES_IN, MODULES
from etude.feedback.exceptions import nearest
from etude.feedback.functions import own_nodes, parameters
from etude.feedback.producers import key_node
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_BUILTINS: Final = frozenset(name for name in dir(builtins) if name.islower() and not name.startswith("_"))
_UNKNOWN: Final = re.compile(r"(?:free variable|variable|name) '(\w+)'")
_KEY: Final = re.compile(r"^'(.+)'$")
_MATH: Final = frozenset(("sqrt", "pi", "sin", "cos", "exp", "log", "floor", "ceil", *LIVES_IN))
_NAMED = ast.FunctionDef | ast.AsyncFunctionDef


def _name(failure: Failure) -> str:
    """The name that the shown exception speaks of."""
    found = _UNKNOWN.search(failure.error)
    return found[1] if found else failure.raised.name if failure.raised else ""


def _known(failure: Failure) -> set[str]:
    names = {name for node in failure.nodes for name in targets(node)}
    names |= {node.arg for node in ast.walk(failure.tree) if isinstance(node, ast.arg)}
    return names | {node.name for node in (*failure.functions, *failure.classes)}


def _place(failure: Failure, name: str) -> ast.Name | None:
    for node in failure.nodes:
        if isinstance(node, ast.Name) and node.id == name and at_error(failure, node):
            return node
    return None


def _shadowed(failure: Failure) -> Match | None:
    """A call of a builtin whose name was given to something else."""
    known = _known(failure) & _BUILTINS
    for node in failure.nodes:
        match node:
            case ast.Call(func=ast.Name(id=name) as function) if name in known and at_error(failure, node):
                return Match(function, {"name": name})
    return None


def _number_called(failure: Failure) -> Match | None:
    """`2(x + 1)`, `half(1 + x)`: multiplication has a sign of its own."""
    for node in failure.nodes:
        match node:
            case ast.Call(func=ast.Name(id=name) as function, args=[value]) if at_error(failure, node):
                if name in _known(failure) - _BUILTINS:
                    return Match(
                        node, {"name": ast.unparse(function), "code": f"{name} * ({ast.unparse(value)})"}
                    )
            case ast.Call(func=ast.Constant() | ast.BinOp() as function, args=[value]) if at_error(
                failure, node
            ):
                code = f"{ast.unparse(function)} * ({ast.unparse(value)})"
                return Match(node, {"name": ast.unparse(function), "code": code})
    return None


def _forgotten_import(failure: Failure) -> Match | None:
    name = _name(failure)
    module = LIVES_IN.get(name, "") or MODULES.get(name, "") or ("math" if name in _MATH else "")
    if not module or name in _known(failure):
        return None
    return Match(_place(failure, name), {"name": name, "module": module.partition(" ")[0]})


def _without_self(failure: Failure) -> Match | None:
    name = _name(failure)
    for node in failure.nodes:
        if is_self(node, name) or (
            isinstance(node, _NAMED) and node.name == name and _in_class(failure, node)
        ):
            return Match(_place(failure, name), {"name": name})
    return None


def _in_class(failure: Failure, node: ast.AST) -> bool:
    return isinstance(failure.parents.get(node), ast.ClassDef)


def _other_function(failure: Failure) -> Match | None:
    """A name that belongs to another function."""
    name = _name(failure)
    for function in failure.functions:
        inside = name in parameters(function) or any(name in targets(node) for node in own_nodes(function))
        if inside and failure.line and not function.lineno <= failure.line <= (function.end_lineno or 0):
            return Match(_place(failure, name), {"name": name, "function": function.name})
    return None


def _misspelt(failure: Failure) -> Match | None:
    name = _name(failure)
    close = nearest(name, _known(failure)) or nearest(name, _BUILTINS)
    return Match(_place(failure, name), {"name": name, "nearest": close}) if close and name else None


def _quoted(failure: Failure) -> Match | None:
    """A single unknown word that is compared or used as a key: a text without its quotes."""
    name = _name(failure)
    for node in failure.nodes:
        match node:
            case (
                ast.Subscript(slice=ast.Name(id=word) as place)
                | ast.Compare(comparators=[ast.Name(id=word) as place])
            ) if word == name and name not in _known(failure):
                return Match(place, {"name": name})
    return None


def _outer_name(failure: Failure) -> Match | None:
    """`x += 1` in an inner function or a function of the file, where x belongs to what is around it."""
    name = _name(failure)
    for function in failure.functions:
        if not any(name in targets(node) for node in own_nodes(function)) or name in parameters(function):
            continue
        if failure.line and not function.lineno <= failure.line <= (function.end_lineno or 0):
            continue
        outer = function_of(failure, function)
        if outer is not None and any(name in targets(node) for node in own_nodes(outer)):
            return Match(_place(failure, name), {"name": name, "word": "nonlocal"})
        if any(name in targets(node) for node in failure.tree.body if isinstance(node, ast.Assign)):
            return Match(_place(failure, name), {"name": name, "word": "global"})
    return None


def _only_in_a_branch(failure: Failure) -> Match | None:
    name = _name(failure)
    for node in failure.nodes:
        if not isinstance(node, ast.If | ast.For | ast.While | ast.Try):
            continue
        given = [each for each in ast.walk(node) if isinstance(each, ast.stmt) and name in _given(each)]
        if given:
            return Match(given[0], {"name": name})
    return None


def _given(node: ast.stmt) -> set[str]:
    match node:
        case ast.Assign(targets=several):
            return {name for each in several for name in targets(each)}
        case ast.AnnAssign(target=target) | ast.For(target=target):
            return targets(target)
        case _:
            return set()


def _local_copy(failure: Failure) -> Match | None:
    """An inner function gives a name of the outer one a new value without `nonlocal`."""
    for function in failure.functions:
        outer = function_of(failure, function)
        if outer is None:
            continue
        declared = {
            name
            for node in own_nodes(function)
            if isinstance(node, ast.Nonlocal | ast.Global)
            for name in node.names
        }
        shared = {
            name for node in own_nodes(outer) if not isinstance(node, _NAMED) for name in _given_by(node)
        }
        for node in own_nodes(function):
            for name in _given_by(node) & shared - declared - set(parameters(function)):
                if not _read_after(function, name, node):
                    return Match(node, {"name": name, "function": function.name})
    return None


def _given_by(node: ast.AST) -> set[str]:
    return _given(node) if isinstance(node, ast.Assign | ast.AnnAssign) else set()


def _read_after(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str, node: ast.AST) -> bool:
    line = getattr(node, "lineno", 0)
    return any(
        isinstance(each, ast.Name)
        and each.id == name
        and isinstance(each.ctx, ast.Load)
        and each.lineno > line
        for each in own_nodes(function)
    )


def _misspelt_key(failure: Failure) -> Match | None:
    """A key that the program writes in another spelling."""
    found = _KEY.match(failure.error)
    written = {
        each.value
        for node in failure.nodes
        for each in _keys(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
    close = nearest(found[1], written) if found else ""
    if not found or not close:
        return None
    for node in failure.nodes:
        match node:
            case ast.Subscript(slice=ast.Constant(value=key) as place) if key == found[1]:
                return Match(place, {"wanted": repr(key), "nearest": repr(close)})
    return None


def _keys(node: ast.AST) -> Iterator[ast.expr | None]:
    match node:
        case ast.Dict(keys=keys):
            yield from keys
        case ast.Subscript(slice=key, ctx=ast.Store()):
            yield key


def _other_key(failure: Failure) -> Match | None:
    """The returned dictionary has a key that is spelled nearly like the one that is asked for."""
    difference = failure.difference
    if difference is None or not difference.nearest:
        return None
    for function in failure.functions:
        if (node := key_node(function, difference.nearest)) is not None:
            return Match(node, {"wanted": difference.key, "nearest": difference.nearest})
    return None


def _missing_key(failure: Failure) -> Match | None:
    difference = failure.difference
    return Match(None, {"wanted": difference.key}) if difference is not None and difference.key else None


def _counted_before_set(failure: Failure) -> Match | None:
    """`d[k] += 1` for a key that is new."""
    for node in failure.nodes:
        match node:
            case ast.AugAssign(target=ast.Subscript() as target) if at_error(failure, node):
                return Match(node, {"code": ast.unparse(target)})
            case ast.Call(func=ast.Attribute(value=ast.Subscript() as target, attr="append" | "add")) if (
                at_error(failure, node)
            ):
                return Match(node, {"code": ast.unparse(target)})
    return None


_NAME = raises("NameError")
RULES: Final = (
    Rule("builtin-hidden", either(says("not callable", "TypeError"), _NAME), _shadowed, Certainty.PROVEN),
    Rule("sign-of-times-missing", says("(?:int|float)' object is not callable", "TypeError"), _number_called),
    Rule("outer-name-not-declared", raises("UnboundLocalError"), _outer_name, Certainty.PROVEN),
    Rule("import-missing", _NAME, _forgotten_import, Certainty.PROVEN),
    Rule("self-before-the-name", _NAME, _without_self, Certainty.PROVEN),
    Rule("value-in-one-branch-only", raises("UnboundLocalError"), _only_in_a_branch),
    Rule("name-of-another-function", _NAME, _other_function),
    Rule("name-misspelt", _NAME, _misspelt),
    Rule("quotes-missing", _NAME, _quoted),
    Rule("key-misspelt", raises("KeyError"), _misspelt_key, Certainty.PROVEN),
    Rule("counted-before-it-was-there", raises("KeyError"), _counted_before_set, Certainty.PROVEN),
    Rule("key-of-another-name", of_kind(DifferenceKind.MISSING_KEY), _other_key, Certainty.PROVEN),
    Rule("key-left-out", of_kind(DifferenceKind.MISSING_KEY), _missing_key),
    Rule("inner-name-is-another", wrong, _local_copy),
)
