"""Edits of calls: what a call needs besides, what must be made of its result, and what was never called."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context, Definition

__all__ = ["calls"]

_LAZY: Final = frozenset(
    ("map", "filter", "zip", "reversed", "enumerate", "range", "keys", "values", "items")
)
_CONVERSIONS: Final = ("list", "tuple", "set", "dict", "sorted", "int", "float", "str", "bool", "iter")
_NEEDS_SELF_CALL: Final = frozenset(
    ("strip", "lower", "upper", "split", "items", "keys", "values", "copy", "pop")
)
_OF_A_TUPLE: Final = (
    "isinstance",
    "zeros",
    "ones",
    "empty",
    "concatenate",
    "vstack",
    "hstack",
    "stack",
    "any",
    "all",
)
_TYPES: Final = ("list", "tuple", "set", "dict", "int", "float", "str", "bool", "frozenset")


def calls(context: Context) -> Iterator[Edit]:
    """Calls without what they need, and results that are not yet what is wanted."""
    yield from _reduce(context)
    yield from _lazy(context)
    yield from _one_tuple(context)
    yield from _result_type(context)
    yield from _never_called(context)
    yield from _wraps(context)
    yield from _called_number(context)
    yield from _membership(context)
    yield from _order(context)
    yield from _kept(context)


def _reduce(context: Context) -> Iterator[Edit]:
    empty = "reduce()" in (context.raised.message if context.raised is not None else "")
    weight = 0.98 if empty else 0.75
    for node in context.all(ast.Call):
        if _name(node.func) != "reduce" or len(node.args) != 2:
            continue
        values = ("1", "0") if _multiplies(context, node.args[0]) else ("0", "1", "[]")
        end = context.range(node)[1] - 1
        for place, value in enumerate(values):
            yield Edit(end, end, f", {value}", Kind.REDUCE_START, weight - 0.1 * place)


def _multiplies(context: Context, function: ast.expr) -> bool:
    text = context.text(function)
    product = re.search(r"(?<!\*)\*(?!\*)", text.partition(":")[2])
    return "mul" in text or (product is not None and "+" not in text)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _lazy(context: Context) -> Iterator[Edit]:
    """An iterator where a list is wanted, or one that was read already."""
    shown = context.difference.got if context.difference is not None else ""
    trouble = context.differs_in(DifferenceKind.TYPE) or bool(re.search(r"<\w+ object|iterator", shown))
    message = context.raised.message if context.raised is not None else ""
    trouble = trouble or any(f"'{name}'" in message for name in _LAZY)
    for node in context.nodes:
        if isinstance(node, ast.GeneratorExp):
            parent = context.parents.get(node)
            if isinstance(parent, ast.Call):
                continue
            text = context.text(node)
            yield context.replace(node, f"[{text[1:-1]}]", Kind.ITERATOR, 0.9 if trouble else 0.3)
        if isinstance(node, ast.Call) and _name(node.func) in _LAZY:
            parent = context.parents.get(node)
            if isinstance(parent, ast.Call) and _name(parent.func) in (
                *_CONVERSIONS,
                "sum",
                "reduce",
                "enumerate",
            ):
                continue
            weight = 0.93 if trouble or _read_twice(context, node) else 0.4
            yield context.wrap(node, "list(", ")", Kind.ITERATOR, weight)
    if "not an iterator" in message or "non-iterator" in message:
        for returned in context.all(ast.Return):
            function = context.function_of(returned)
            if returned.value is not None and function is not None and function.name == "__iter__":
                yield context.wrap(returned.value, "iter(", ")", Kind.CONVERT, 0.97, anywhere=True)
    if "not an iterator" in message:
        for call in context.all(ast.Call):
            if _name(call.func) == "next" and call.args:
                yield context.wrap(call.args[0], "iter(", ")", Kind.CONVERT, 0.9)


def _read_twice(context: Context, node: ast.Call) -> bool:
    """Whether an iterator gets a name that is read more than once."""
    match context.parents.get(node):
        case ast.Assign(targets=[ast.Name(id=name)]):
            reads = [
                each for each in context.all(ast.Name) if each.id == name and isinstance(each.ctx, ast.Load)
            ]
            return len(reads) > 1 and _name(node.func) in ("map", "filter", "zip", "reversed", "enumerate")
    return False


def _one_tuple(context: Context) -> Iterator[Edit]:
    """Several arguments where one tuple of them is wanted."""
    failed = context.raised_type == "TypeError"
    for node in context.all(ast.Call):
        name = _name(node.func)
        first = 1 if name == "isinstance" else 0
        if name not in _OF_A_TUPLE or len(node.args) < first + 2 or isinstance(node.args[first], ast.Tuple):
            continue
        start, end = context.range(node.args[first])[0], context.range(node.args[-1])[1]
        text = f"({context.source[start:end]})"
        yield Edit(start, end, text, Kind.BRACKET, 0.97 if failed else 0.3)


def _result_type(context: Context) -> Iterator[Edit]:
    """The right value as the wrong kind of thing."""
    difference = context.difference
    if difference is None or difference.kind not in (DifferenceKind.TYPE, DifferenceKind.VALUE):
        return
    wanted = _type_of(difference.expected)
    got = _type_of(difference.got)
    if difference.kind is DifferenceKind.VALUE and (not wanted or wanted == got):
        return
    names = [wanted] if wanted else [name for name in _TYPES if name in difference.expected]
    for returned in context.all(ast.Return):
        if returned.value is None:
            continue
        for value in (returned.value, *_parts(returned.value)):
            for name in dict.fromkeys((*names, "float", "list", "bool")):
                weight = (0.9 if name in names else 0.3) - (0.1 if value is not returned.value else 0)
                yield context.wrap(value, f"{name}(", ")", Kind.CONVERT, weight)
    for node in context.all(ast.BinOp):
        if isinstance(node.op, ast.Div):
            start, end = context.range(node.left)[1], context.range(node.right)[0]
            text = context.source[start:end].replace("/", "//", 1)
            if wanted in ("", "int"):
                yield Edit(start, end, text, Kind.OPERATOR, 0.7)


def _parts(value: ast.expr) -> list[ast.expr]:
    match value:
        case ast.Dict(values=values):
            return values
        case ast.Tuple(elts=items) | ast.List(elts=items):
            return items
        case _:
            return []


def _type_of(text: str) -> str:
    try:
        name = type(ast.literal_eval(text)).__name__
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return ""
    return name if name in _TYPES else ""


def _never_called(context: Context) -> Iterator[Edit]:
    """A function or method whose call brackets are missing."""
    message = context.raised.message if context.raised is not None else ""
    shown = context.difference.got if context.difference is not None else ""
    trouble = "method" in message or "function" in message or "method" in shown or "function" in shown
    own = {function.name: function for function in context.functions}
    for node in context.nodes:
        parent = context.parents.get(node)
        if isinstance(parent, ast.Call) and parent.func is node:
            continue
        name = _name(node) if isinstance(node, ast.Name | ast.Attribute) else ""
        if not name or not isinstance(getattr(node, "ctx", None), ast.Load):
            continue
        method = isinstance(node, ast.Attribute) and (name in _NEEDS_SELF_CALL or name in own)
        if method or (
            name in own and isinstance(node, ast.Name) and not isinstance(parent, ast.Return | ast.Call)
        ):
            if isinstance(parent, ast.Attribute):
                continue
            yield context.replace(
                node, f"{context.text(node)}()", Kind.MISSING_CALL, 0.9 if trouble else 0.25, name=name
            )
    for call in context.all(ast.Call):
        match context.parents.get(call):
            case ast.Return() | ast.Assign() if isinstance(call.func, ast.Name) and call.func.id in own:
                if not call.args and not call.keywords:
                    yield context.replace(call, call.func.id, Kind.CALL, 0.4, name=call.func.id)


def _wraps(context: Context) -> Iterator[Edit]:
    """Decorators: the wrapped function's name is kept, and its wrapper is told which function it is."""
    for function in context.functions:
        outer = context.function_of(function)
        given = context.parameters(outer)[:1] if outer is not None else []
        for decorator in function.decorator_list:
            if _name(decorator) == "wraps" and given:
                text = f"{context.text(decorator)}({given[0]})"
                yield context.replace(decorator, text, Kind.WRAPS, 0.97, name=function.name)
        if given and outer is not None and not function.decorator_list and _is_returned(outer, function.name):
            imported = any(isinstance(node, ast.alias) and node.name == "wraps" for node in context.nodes)
            if "functools." in context.source:
                lines = [f"@functools.wraps({given[0]})"]
            else:
                lines = [] if imported else ["from functools import wraps", ""]
                lines.append(f"@wraps({given[0]})")
            named = context.difference is not None and "__" in (
                context.difference.path + context.difference.expected + _call(context)
            )
            weight = 0.95 if named else 0.5
            yield context.insert_before(
                function, lines, Kind.WRAPS, weight, name=function.name, anywhere=True
            )


def _call(context: Context) -> str:
    return context.verdict.counterexample.call if context.verdict.counterexample is not None else ""


def _is_returned(outer: Definition, name: str) -> bool:
    returns = (node.value for node in ast.walk(outer) if isinstance(node, ast.Return))
    return any(isinstance(value, ast.Name) and value.id == name for value in returns)


def _called_number(context: Context) -> Iterator[Edit]:
    """`half(x + 1)`: a product without its sign, or a list asked with the wrong brackets."""
    message = context.raised.message if context.raised is not None else ""
    if "not callable" not in message:
        return
    for node in context.all(ast.Call):
        if len(node.args) != 1 or node.keywords:
            continue
        owner, given = context.text(node.func), context.text(node.args[0])
        number = any(f"'{name}'" in message for name in ("int", "float"))
        yield context.replace(
            node, f"{owner} * ({given})", Kind.CALLED_NUMBER, 0.9 if number else 0.3, name=owner
        )
        yield context.replace(node, f"{owner}[{given}]", Kind.BRACKET, 0.3 if number else 0.9, name=owner)


def _order(context: Context) -> Iterator[Edit]:
    """The right items, in an order that is not the one asked for."""
    likely = context.differs_in(DifferenceKind.ORDER)
    for node in context.all(ast.Call):
        match node:
            case ast.Call(
                func=ast.Name(id="tuple"), args=[ast.Call(func=ast.Attribute(attr="items")) as items]
            ):
                yield context.wrap(items, "sorted(", ")", Kind.CONVERT, 0.85)
            case ast.Call(func=ast.Attribute(attr="extend" | "extendleft"), args=[value]) if likely:
                yield context.wrap(value, "reversed(", ")", Kind.ORDER, 0.85)
                yield context.wrap(value, "reversed(list(", "))", Kind.ORDER, 0.8)
    for returned in context.all(ast.Return):
        if returned.value is not None and likely:
            yield context.wrap(returned.value, "list(reversed(", "))", Kind.ORDER, 0.8)
            yield context.wrap(returned.value, "sorted(", ")", Kind.ORDER, 0.75)


def _kept(context: Context) -> Iterator[Edit]:
    """A value that was worked out once, where it should be worked out each time."""
    for node in context.all(ast.Assign):
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Tuple() | ast.Call() | ast.BinOp() as value
            ):
                for reader in context.all(ast.Lambda):
                    if isinstance(reader.body, ast.Name) and reader.body.id == name:
                        text = (
                            f"({context.text(value).strip('()')})"
                            if isinstance(value, ast.Tuple)
                            else context.text(value)
                        )
                        yield context.replace(reader.body, text, Kind.FRESH, 0.85, name=name, anywhere=True)
            case ast.Assign(
                targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)], value=ast.Call() as value
            ):
                for read in context.all(ast.Return):
                    if read.value is not None and context.text(read.value) == f"self.{name}":
                        yield context.replace(
                            read.value, context.text(value), Kind.FRESH, 0.75, name=name, anywhere=True
                        )


def _membership(context: Context) -> Iterator[Edit]:
    """A question about the value that is stored, where it is meant whether something is stored."""
    for node in context.all(ast.Call):
        match node:
            case ast.Call(func=ast.Attribute(value=owner, attr="get"), args=[key]):
                text = f"{context.text(key)} in {context.text(owner)}"
                parent = context.parents.get(node)
                if isinstance(parent, ast.If | ast.While | ast.IfExp | ast.BoolOp):
                    yield context.replace(node, text, Kind.MEMBERSHIP, 0.9)
                match parent:
                    case ast.Compare(ops=[ast.IsNot() | ast.NotEq()], comparators=[ast.Constant(value=None)]):
                        yield context.replace(parent, text, Kind.MEMBERSHIP, 0.9)
                    case ast.Assign(targets=[ast.Name(id=name)]):
                        yield from _asked_by_name(context, name, text)


def _asked_by_name(context: Context, name: str, text: str) -> Iterator[Edit]:
    for node in context.nodes:
        match node:
            case ast.Compare(
                left=ast.Name(id=asked),
                ops=[ast.IsNot() | ast.NotEq()],
                comparators=[ast.Constant(value=None)],
            ) if asked == name:
                yield context.replace(node, text, Kind.MEMBERSHIP, 0.85, name=name)
            case ast.Compare(
                left=ast.Name(id=asked), ops=[ast.Is() | ast.Eq()], comparators=[ast.Constant(value=None)]
            ) if asked == name:
                key, _, owner = text.partition(" in ")
                yield context.replace(node, f"{key} not in {owner}", Kind.MEMBERSHIP, 0.85, name=name)
            case ast.If(test=ast.Name(id=asked) as test) if asked == name:
                yield context.replace(test, text, Kind.MEMBERSHIP, 0.85, name=name)
