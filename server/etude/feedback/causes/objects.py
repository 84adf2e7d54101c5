"""Classes: `self`, attributes, methods that Python itself calls."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, of_kind, raises, says, wrong
from etude.feedback.causes.search import (
    at_error,
    call_name,
    function_of,
    gives,
    is_self,
    yields,
)
from etude.feedback.exceptions import nearest
from etude.feedback.functions import own_nodes, parameters
from etude.feedback.place import prints
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_ATTRIBUTE: Final = re.compile(r"'(?P<kind>[\w.]+)' object has no attribute '(?P<name>\w+)'")
_CALLED: Final = re.compile(r"(\w+)\(\) takes")
_NAMED = ast.FunctionDef | ast.AsyncFunctionDef
_OWN_CALL: Final = {
    "__len__": "len",
    "__iter__": "iter",
    "__str__": "str",
    "__repr__": "repr",
    "__bool__": "bool",
    "__hash__": "hash",
    "__abs__": "abs",
    "__contains__": "in",
}


def _methods(failure: Failure) -> Iterator[tuple[ast.ClassDef, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for owner in failure.classes:
        yield from ((owner, node) for node in owner.body if isinstance(node, _NAMED))


def _plain(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return not any(ast.unparse(each) in ("staticmethod", "classmethod") for each in function.decorator_list)


def _no_self(failure: Failure) -> Match | None:
    found = _CALLED.search(failure.error)
    named = found[1] if found else ""
    for _, method in _methods(failure):
        first = parameters(method)[:1]
        if (
            method.name == named
            and _plain(method)
            and first not in (["self"], ["cls"])
            and method.args.vararg is None
        ):
            return Match(method, {"method": method.name})
    return None


def _missing_attribute(failure: Failure) -> tuple[str, str]:
    found = _ATTRIBUTE.search(failure.error)
    return (found["kind"], found["name"]) if found else ("", "")


def _place(failure: Failure, name: str) -> ast.AST | None:
    for node in failure.nodes:
        if isinstance(node, ast.Attribute) and node.attr == name and at_error(failure, node):
            return node
    return None


def _owners(failure: Failure) -> set[str]:
    return {owner.name for owner in failure.classes}


def _local_attribute(failure: Failure) -> Match | None:
    """`items = []` in `__init__`, where `self.items` is meant."""
    kind, name = _missing_attribute(failure)
    for owner, method in _methods(failure):
        if owner.name != kind or method.name != "__init__":
            continue
        for node in own_nodes(method):
            if isinstance(node, ast.Assign) and any(
                isinstance(each, ast.Name) and each.id == name for each in node.targets
            ):
                return Match(node, {"name": name})
    return None


def _misspelt_attribute(failure: Failure) -> Match | None:
    kind, name = _missing_attribute(failure)
    if kind not in _owners(failure):
        return None
    known = {
        node.attr
        for node in failure.nodes
        if is_self(node) and isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    }
    known |= {method.name for _, method in _methods(failure)}
    close = nearest(name, known)
    return Match(_place(failure, name), {"name": name, "nearest": close}) if close else None


def _no_super(failure: Failure) -> Match | None:
    """A subclass whose `__init__` never calls that of its base."""
    kind, _ = _missing_attribute(failure)
    for owner, method in _methods(failure):
        if (
            owner.name == kind
            and owner.bases
            and method.name == "__init__"
            and not any(call_name(each) in ("super", "__init__") for each in ast.walk(method))
        ):
            return Match(method.body[0], {"class": owner.name})
    return None


def _never_set(failure: Failure) -> Match | None:
    kind, name = _missing_attribute(failure)
    if kind not in {*_owners(failure), "function"}:
        return None
    return Match(_place(failure, name), {"name": name})


def _misnamed_init(failure: Failure) -> Match | None:
    for owner, method in _methods(failure):
        if method.name in ("_init_", "__int__", "init", "_init", "__init", "__inti__", "init__", "__Init__"):
            return Match(method.body[0], {"name": method.name, "class": owner.name})
    return None


def _method_not_called(failure: Failure) -> Match | None:
    """`if self.is_full:`: a method is always true; and `items.sort` alone on its line does nothing."""
    methods = {method.name for _, method in _methods(failure) if not _is_property(method)}
    for node in failure.nodes:
        match node:
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                asked = test.operand if isinstance(test, ast.UnaryOp) else test
                if isinstance(asked, ast.Attribute) and asked.attr in methods:
                    return Match(asked, {"code": ast.unparse(asked)})
            case ast.Expr(value=ast.Attribute() as value):
                return Match(node, {"code": ast.unparse(value)})
            case ast.Expr(value=ast.Name(id=name) as value) if name in {
                each.name for each in failure.functions
            }:
                return Match(node, {"code": ast.unparse(value)})
    return None


def _is_property(method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(
        "property" in ast.unparse(each) or "setter" in ast.unparse(each) for each in method.decorator_list
    )


def _bound_method_used(failure: Failure) -> Match | None:
    methods = {method.name for _, method in _methods(failure)} | {each.name for each in failure.functions}
    for node in failure.nodes:
        if isinstance(node, ast.Attribute | ast.Name) and at_error(failure, node) and failure.line:
            name = node.attr if isinstance(node, ast.Attribute) else node.id
            parent = failure.parents.get(node)
            called = isinstance(parent, ast.Call) and parent.func is node
            if name in methods and not called:
                return Match(node, {"code": ast.unparse(node)})
    return None


def _no_parentheses(failure: Failure) -> Match | None:
    """`"abc".upper.strip()` and `x.items` where the method was not called."""
    for node in failure.nodes:
        if isinstance(node, ast.Attribute) and at_error(failure, node) and failure.line:
            parent = failure.parents.get(node)
            if not (isinstance(parent, ast.Call) and parent.func is node) and not is_self(node):
                return Match(node, {"code": ast.unparse(node)})
    return None


def _asks_itself(failure: Failure) -> Match | None:
    """`len(self)` in `__len__`, `self[i]` in `__getitem__`, `self.x = …` in `__setattr__`."""
    for _, method in _methods(failure):
        asks = _OWN_CALL.get(method.name)
        for node in own_nodes(method):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[ast.Name(id="self")]) if name == asks:
                    return Match(node, {"method": method.name, "code": ast.unparse(node)})
                case ast.Subscript(value=ast.Name(id="self")) if method.name == "__getitem__":
                    return Match(node, {"method": method.name, "code": ast.unparse(node)})
                case ast.Compare(ops=[ast.In()], comparators=[ast.Name(id="self")]) if (
                    method.name == "__contains__"
                ):
                    return Match(node, {"method": method.name, "code": ast.unparse(node)})
                case ast.Attribute(value=ast.Name(id="self"), attr=name) if name == method.name:
                    return Match(node, {"method": method.name, "code": ast.unparse(node)})
    return None


def _special_without_result(failure: Failure) -> Match | None:
    for _, method in _methods(failure):
        special = method.name.startswith("__") and method.name not in (
            "__init__",
            "__setitem__",
            "__delitem__",
            "__exit__",
            "__setattr__",
            "__post_init__",
        )
        if special and not gives(method) and not yields(method):
            printed = prints(method)
            return Match(printed[-1] if printed else method.body[-1], {"method": method.name})
    return None


def _self_given_new_value(failure: Failure) -> Match | None:
    """A method that gives a local name a value that the object should have: `count = count + 1`."""
    attributes = {node.attr for node in failure.nodes if isinstance(node, ast.Attribute) and is_self(node)}
    for _, method in _methods(failure):
        for node in own_nodes(method):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)]) if name in attributes and name not in parameters(
                    method
                ):
                    read = [
                        each
                        for each in own_nodes(method)
                        if isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Load)
                    ]
                    if not read:
                        return Match(node, {"name": name})
    return None


def _one_bound(failure: Failure) -> Match | None:
    """An index that is compared with the length alone: a negative one passes."""
    if failure.difference is None or "IndexError" not in failure.difference.expected:
        return None
    for node in failure.nodes:
        if isinstance(node, ast.If) and any(isinstance(each, ast.Raise) for each in node.body):
            match node.test:
                case ast.Compare(left=ast.Name(id=name), ops=[ast.GtE() | ast.Gt()]) if not _below(
                    failure, node, name
                ):
                    return Match(node.test, {"name": name})
    return None


def _below(failure: Failure, first: ast.If, name: str) -> bool:
    """Whether something looks at the lower end."""
    for node in failure.nodes:
        match node:
            case ast.Compare(left=ast.Name(id=compared), ops=[ast.Lt(), *_]) if compared == name:
                return node is not first.test
    return False


def _none_for_error(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.Return(value=None | ast.Constant(value=None | False | -1 | "")) if (
                function_of(failure, node) is failure.called
            ):
                return Match(
                    node,
                    {
                        "error": re.sub(r"^raises ", "", failure.difference.expected)
                        if failure.difference
                        else ""
                    },
                )
    return None


_NOT_RAISED = of_kind(DifferenceKind.NOT_RAISED)
_MISSING = raises("AttributeError")
RULES: Final = (
    Rule("self-missing", says("positional argument", "TypeError"), _no_self, Certainty.PROVEN),
    Rule(
        "init-misspelt",
        either(says("takes no arguments|no attribute", "TypeError", "AttributeError"), wrong),
        _misnamed_init,
        Certainty.PROVEN,
    ),
    Rule("attribute-kept-nowhere", _MISSING, _local_attribute, Certainty.PROVEN),
    Rule("base-not-set-up", _MISSING, _no_super, Certainty.PROVEN),
    Rule("attribute-misspelt", _MISSING, _misspelt_attribute, Certainty.PROVEN),
    Rule("attribute-never-set", _MISSING, _never_set),
    Rule("method-asks-itself", raises("RecursionError"), _asks_itself, Certainty.PROVEN),
    Rule(
        "method-without-result",
        says("NoneType|non-string|non-iterator|should return|should be", "TypeError", "ValueError"),
        _special_without_result,
    ),
    Rule(
        "method-used-as-value",
        says("'(?:method|function|builtin_function_or_method)'", "TypeError"),
        _bound_method_used,
        Certainty.PROVEN,
    ),
    Rule(
        "parentheses-missing", says("method|builtin_function", "TypeError", "AttributeError"), _no_parentheses
    ),
    Rule(
        "method-not-called",
        either(wrong, raises("IndexError", "TypeError")),
        _method_not_called,
        Certainty.PROVEN,
    ),
    Rule("none-for-an-error", _NOT_RAISED, _none_for_error, Certainty.PROVEN),
    Rule("lower-end-not-checked", _NOT_RAISED, _one_bound, Certainty.PROVEN),
    Rule("value-not-kept-in-self", wrong, _self_given_new_value),
)
