"""Changing what others hold too: arguments, defaults, shared lists, state between calls."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import changed, either, raises, wrong
from etude.feedback.causes.search import bindings, call_name, default_of, function_of, is_self, loops
from etude.feedback.functions import own_nodes, parameters
from etude.feedback.producers import MUTATORS, changes

if TYPE_CHECKING:
    from etude.feedback.causes.failure import Failure
    from etude.feedback.functions import Function

__all__ = ["RULES"]

_MAKERS: Final = ("list", "dict", "set", "defaultdict", "Counter", "deque")
_STATE = either(wrong, raises("IndexError", "KeyError", "ValueError", "TypeError", "StopIteration"))


def _fresh(node: ast.AST) -> bool:
    """A display or call that makes something that can change."""
    return isinstance(node, ast.List | ast.Dict | ast.Set | ast.ListComp) or call_name(node) in _MAKERS


def _default(failure: Failure) -> Match | None:
    for function in failure.functions:
        for argument, value in default_of(function):
            if _fresh(value) and _is_changed(failure, function, argument.arg):
                return Match(value, {"name": argument.arg})
    return None


def _is_changed(failure: Failure, function: Function, name: str) -> bool:
    """Whether what this name holds is changed, here or after it was kept in the object."""
    inner = [node for node in ast.walk(function) if isinstance(node, ast.expr | ast.stmt)]
    if any(changes(node, name) for node in inner):
        return True
    for node in inner:
        match node:
            case ast.Assign(targets=[ast.Attribute(attr=kept) as target], value=ast.Name(id=source)):
                if source == name and is_self(target) and _attribute_changed(failure, kept):
                    return True
    return False


def _attribute_changed(failure: Failure, attribute: str) -> bool:
    for node in failure.nodes:
        match node:
            case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in MUTATORS:
                if is_self(owner, attribute):
                    return True
            case ast.Assign(targets=[ast.Subscript(value=owner)]) | ast.AugAssign(target=owner):
                if is_self(owner, attribute):
                    return True
            case ast.Delete(targets=[ast.Subscript(value=owner)]):
                if is_self(owner, attribute):
                    return True
    return False


def _class_attribute(failure: Failure) -> Match | None:
    for owner in failure.classes:
        for node in owner.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if _fresh(value):
                    own = any(
                        isinstance(each, ast.Assign) and is_self(each.targets[0], name)
                        for each in failure.nodes
                    )
                    if not own and _attribute_changed(failure, name):
                        return Match(node, {"name": name, "class": owner.name})
    return None


def _module_state(failure: Failure) -> Match | None:
    """A list or dictionary of the file that functions fill, and that is there in the next call too."""
    for node in failure.tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _fresh(value):
                for function in failure.functions:
                    own = any(each is not value for each in bindings(own_nodes(function), name))
                    if not own and any(changes(each, name) for each in own_nodes(function)):
                        return Match(node, {"name": name})
            case ast.Assign(targets=[ast.Name(id=name)]):
                for function in failure.functions:
                    told = any(
                        isinstance(each, ast.Global) and name in each.names for each in own_nodes(function)
                    )
                    if told:
                        return Match(node, {"name": name})
    return None


def _repeated_row(failure: Failure) -> Match | None:
    """`[[0] * n] * m`, `[[]] * m`."""
    for node in failure.nodes:
        match node:
            case (
                ast.BinOp(left=ast.List(elts=[row]), op=ast.Mult())
                | ast.BinOp(right=ast.List(elts=[row]), op=ast.Mult())
            ):
                product = isinstance(row, ast.BinOp) and isinstance(row.left, ast.List)
                if _fresh(row) or product:
                    return Match(node, {"code": ast.unparse(node)})
            case ast.Call(func=ast.Attribute(attr="fromkeys"), args=[_, value]) if _fresh(value):
                return Match(node, {"code": ast.unparse(node)})
    return None


def _same_row(failure: Failure) -> Match | None:
    """`rows.append(row)` again and again with one and the same row, which later passes change."""
    for loop in loops(failure):
        made = {name for node in ast.walk(loop) if isinstance(node, ast.Assign) for name in _assigned(node)}
        for node in ast.walk(loop):
            match node:
                case ast.Call(func=ast.Attribute(attr="append"), args=[ast.Name(id=row)]) if row not in made:
                    inside = [each for each in ast.walk(loop) if changes(each, row)]
                    whole = any(_fresh(value) for value in bindings(failure.nodes, row))
                    if inside and whole:
                        return Match(node, {"name": row})
    return None


def _assigned(node: ast.Assign) -> set[str]:
    return {target.id for target in node.targets if isinstance(target, ast.Name)}


def _arguments(failure: Failure) -> list[tuple[Function, str]]:
    functions = [failure.called] if failure.called is not None else []
    functions += [each for each in failure.functions if each is not failure.called]
    return [(function, name) for function in functions for name in parameters(function) if name != "self"]


def _in_place_sign(failure: Failure) -> Match | None:
    """`w -= w0` for an argument, or for a part of one."""
    for function, name in _arguments(failure):
        for node in own_nodes(function):
            match node:
                case ast.AugAssign(target=target) if _root(target) == name:
                    return Match(node, {"name": name, "code": ast.unparse(node)})
    return None


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _method_on_argument(failure: Failure) -> Match | None:
    for function, name in _arguments(failure):
        for node in own_nodes(function):
            if changes(node, name):
                return Match(node, {"name": name, "code": ast.unparse(node).partition("\n")[0]})
    return None


def _other_name(failure: Failure) -> Match | None:
    """`result = items` and then a change of `result`."""
    for function, name in _arguments(failure):
        for node in own_nodes(function):
            match node:
                case ast.Assign(targets=[ast.Name(id=other)], value=ast.Name(id=source)) if (
                    source == name != other
                ):
                    if any(changes(each, other) for each in own_nodes(function)):
                        return Match(node, {"name": name, "other": other})
    return None


def _shallow(failure: Failure) -> Match | None:
    """A copy of the outer list, and a change of an inner one."""
    for function, name in _arguments(failure):
        for node in own_nodes(function):
            match node:
                case ast.Assign(targets=[ast.Name(id=copy)], value=value) if _copies(value, name):
                    for each in own_nodes(function):
                        match each:
                            case ast.Assign(
                                targets=[ast.Subscript(value=ast.Subscript(value=ast.Name(id=changed)))]
                            ):
                                if changed == copy:
                                    return Match(node, {"name": name, "code": ast.unparse(value)})
                            case ast.Call(
                                func=ast.Attribute(
                                    value=ast.Subscript(value=ast.Name(id=changed)), attr=method
                                )
                            ):
                                if changed == copy and method in MUTATORS:
                                    return Match(node, {"name": name, "code": ast.unparse(value)})
    return None


def _copies(node: ast.expr, name: str) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="list" | "dict" | "copy"), args=[ast.Name(id=source)]):
            return source == name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=source), attr="copy")):
            return source == name
        case ast.Call(func=ast.Attribute(attr="copy"), args=[ast.Name(id=source)]):
            return source == name
        case ast.Subscript(value=ast.Name(id=source), slice=ast.Slice(lower=None, upper=None)):
            return source == name
        case _:
            return False


def _view(failure: Failure) -> Match | None:
    """A slice of an array, changed: it is a window on the array, not a copy."""
    if "numpy" not in failure.problem.code.requires:
        return None
    for function, name in _arguments(failure):
        for node in own_nodes(function):
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=part)], value=ast.Subscript(value=ast.Name(id=source)) as value
                ):
                    if (
                        source == name
                        and _cuts(value.slice)
                        and any(changes(each, part) for each in own_nodes(function))
                    ):
                        return Match(node, {"name": name, "code": ast.unparse(value)})
    return None


def _cuts(node: ast.expr) -> bool:
    return any(isinstance(each, ast.Slice) for each in ast.walk(node))


def _parts_of_argument(failure: Failure) -> Match | None:
    """Popping from what a loop took out of the argument: the inner list is the caller's too."""
    for node in failure.nodes:
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if method in MUTATORS:
                function = function_of(failure, node)
                values = list(bindings(own_nodes(function), name)) if function is not None else []
                if any(isinstance(value, ast.Subscript) for value in values):
                    return Match(node, {"code": ast.unparse(node)})
    return None


RULES: Final = (
    Rule("slice-is-a-view", changed, _view, Certainty.PROVEN),
    Rule("copy-of-the-outer-list-only", changed, _shallow, Certainty.PROVEN),
    Rule("other-name-same-list", changed, _other_name, Certainty.PROVEN),
    Rule("sign-changes-in-place", changed, _in_place_sign, Certainty.PROVEN),
    Rule("argument-changed", changed, _method_on_argument, Certainty.PROVEN),
    Rule("part-of-argument-changed", changed, _parts_of_argument),
    Rule("default-is-made-once", _STATE, _default, Certainty.PROVEN),
    Rule("list-of-the-class", _STATE, _class_attribute, Certainty.PROVEN),
    Rule("rows-are-one-list", wrong, _repeated_row, Certainty.PROVEN),
    Rule("same-row-again", wrong, _same_row),
    Rule("state-between-calls", _STATE, _module_state),
)
