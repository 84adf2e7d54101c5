"""Edits of whole steps: their order, what they put together, what they begin from, what they share."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from etude.feedback.edits.context import Context, Definition
from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["statements"]

_COPIES = {
    ast.List: "list",
    ast.Dict: "dict",
    ast.Set: "set",
    ast.ListComp: "list",
    ast.DictComp: "dict",
    ast.SetComp: "set",
}


def statements(context: Context) -> Iterator[Edit]:
    """Steps that add, change or share the wrong thing, or stand in the wrong order."""
    yield from _collected(context)
    yield from _changed_argument(context)
    yield from _shared(context)
    yield from _loop_steps(context)
    yield from _start_values(context)
    yield from _swapped(context)
    yield from _deleted(context)


def _collected(context: Context) -> Iterator[Edit]:
    for node in context.nodes:
        match node:
            case ast.AugAssign(op=ast.Add(), value=value):
                text = context.text(value)
                likely = context.raised_type == "TypeError" or not isinstance(value, ast.Constant | ast.BinOp)
                yield context.replace(value, f"[{text}]", Kind.ITEM, 0.8 if likely else 0.2)
            case ast.Call(func=ast.Attribute(attr="append" | "extend" as attr) as method, args=[value]):
                other = "extend" if attr == "append" else "append"
                owner = context.text(method.value)
                yield context.replace(method, f"{owner}.{other}", Kind.ITEM, 0.6)
                if attr == "append":
                    yield context.replace(value, f"{context.text(value)}.copy()", Kind.COPY, 0.35)
                    if not isinstance(value, ast.List):
                        yield context.replace(value, f"list({context.text(value)})", Kind.COPY, 0.2)
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=attr)) as call,
            ) if attr in ("append", "extend", "sort", "reverse", "update", "add", "insert") and name == owner:
                yield context.replace(node, context.text(call), Kind.ITEM, 0.95, name=name)
            case ast.Return(
                value=ast.Call(func=ast.Attribute(value=owner_, attr="sort" | "reverse" as attr), args=[])
            ) if node.value is not None:
                function = "sorted" if attr == "sort" else "reversed"
                text = f"{function}({context.text(owner_)})"
                text = text if attr == "sort" else f"list({text})"
                yield context.replace(node.value, text, Kind.NO_CHANGE, 0.95)


def _changed_argument(context: Context) -> Iterator[Edit]:
    """A caller's object that is changed: make a new one instead."""
    changed = context.verdict.counterexample.changed_argument if context.verdict.counterexample else ""
    mutated = context.differs_in(DifferenceKind.MUTATED) or bool(changed)
    weight = 0.95 if mutated else 0.3
    for node in context.nodes:
        match node:
            case ast.Expr(
                value=ast.Call(func=ast.Attribute(value=owner, attr=attr), args=args, keywords=words)
            ):
                name = context.text(owner)
                given = ", ".join(context.text(each) for each in (*args, *words))
                if attr == "sort":
                    text = f"{name} = sorted({', '.join(filter(None, (name, given)))})"
                elif attr == "reverse":
                    text = f"{name} = {name}[::-1]"
                elif attr == "append" and mutated:
                    text = f"{name} = {name} + [{given}]"
                elif attr == "extend" and mutated:
                    text = f"{name} = {name} + list({given})"
                elif attr == "update" and mutated:
                    text = f"{name} = {{**{name}, **{given}}}"
                else:
                    continue
                yield context.replace(node, text, Kind.NO_CHANGE, weight, name=name, anywhere=mutated)
            case ast.AugAssign(target=ast.Name(id=name) as target, value=value) if mutated:
                sign = context.source[context.range(target)[1] : context.range(value)[0]].strip().rstrip("=")

                text = f"{name} = {name} {sign} {context.text(value)}"
                yield context.replace(node, text, Kind.NO_CHANGE, weight, name=name, anywhere=mutated)
    if mutated:
        yield from _copied_argument(context, changed, weight)
    else:
        yield from _stored_into(context)


def _copied_argument(context: Context, changed: str, weight: float) -> Iterator[Edit]:
    number = re.fullmatch(r"argument (\d+)", changed)
    for function in context.functions:
        for place, name in enumerate(context.parameters(function), 1):
            if changed and name != changed and not (number and int(number[1]) == place):
                continue
            for text in (f"{name}.copy()", f"list({name})", f"dict({name})"):
                line = [f"{name} = {text}"]
                yield context.insert_before(
                    _begin(function), line, Kind.COPY, weight - 0.1, name=name, anywhere=True
                )
    for node in context.all(ast.Assign):
        if isinstance(node.value, ast.Name) and (number or changed in ("", node.value.id)):
            text = f"{node.value.id}.copy()"
            yield context.replace(node.value, text, Kind.COPY, weight, name=node.value.id, anywhere=True)


def _stored_into(context: Context) -> Iterator[Edit]:
    """An argument whose items are set: perhaps those of a copy should be."""
    for function in context.functions:
        given = context.parameters(function)
        stored = [
            node.value.id
            for node in ast.walk(function)
            if isinstance(node, ast.Subscript)
            and isinstance(node.ctx, ast.Store | ast.Del)
            and isinstance(node.value, ast.Name)
        ]
        for name in dict.fromkeys(each for each in stored if each in given):
            for place, made in enumerate((f"{name}.copy()", f"list({name})")):
                line = [f"{name} = {made}"]
                weight = 0.66 - 0.1 * place
                yield context.insert_before(
                    _begin(function), line, Kind.COPY, weight, name=name, anywhere=True
                )


def _begin(function: Definition) -> ast.stmt:
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return function.body[1] if documented and len(function.body) > 1 else first


def _shared(context: Context) -> Iterator[Edit]:
    """What all calls or all objects share and each should have anew."""
    for function in context.functions:
        arguments = function.args
        named = arguments.args[len(arguments.args) - len(arguments.defaults) :]
        for argument, default in zip(named, arguments.defaults, strict=True):
            if isinstance(default, ast.List | ast.Dict | ast.Set | ast.Call):
                text = context.text(default)
                line = [f"{argument.arg} = {text}"]
                yield context.insert_before(
                    _begin(function), line, Kind.FRESH, 0.9, name=argument.arg, anywhere=True
                )
                kind = _COPIES.get(type(default), "list")
                for name in ast.walk(function):
                    if isinstance(name, ast.Name) and name.id == argument.arg:
                        yield context.replace(
                            name, f"{kind}({name.id})", Kind.FRESH, 0.88, name=name.id, anywhere=True
                        )
    for node in context.nodes:
        match node:
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=cleared, attr="clear"), args=[])):
                owner = context.text(cleared)
                yield context.replace(node, f"{owner} = []", Kind.FRESH, 0.6, name=owner)
                yield context.replace(node, f"{owner} = {{}}", Kind.FRESH, 0.4, name=owner)
    yield from _of_the_class(context)
    yield from _of_the_module(context)


def _of_the_class(context: Context) -> Iterator[Edit]:
    for owner in context.all(ast.ClassDef):
        begun = [node for node in owner.body if isinstance(node, Definition) and node.name == "__init__"]
        for node in owner.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.expr() as value) if begun:
                    body = begun[0].body
                    line = [f"self.{name} = {context.text(value)}"]
                    yield context.insert_after(body[-1], line, Kind.FRESH, 0.9, name=name, anywhere=True)


def _of_the_module(context: Context) -> Iterator[Edit]:
    for node in context.tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.List() | ast.Dict() | ast.Set() | ast.Call() | ast.Constant() as value,
            ) if not name.isupper():
                for function in context.functions:
                    if isinstance(context.parents.get(function), ast.Module):
                        line = [f"{name} = {context.text(value)}"]
                        yield context.insert_before(
                            _begin(function), line, Kind.FRESH, 0.7, name=name, anywhere=True
                        )


def _loop_steps(context: Context) -> Iterator[Edit]:
    for node in context.nodes:
        match node:
            case ast.Break():
                yield context.replace(node, "continue", Kind.LOOP_STEP, 0.4)
            case ast.Continue():
                yield context.replace(node, "break", Kind.LOOP_STEP, 0.35)
            case ast.While(test=test):
                start = context.range(node)[0]
                yield Edit(start, context.range(test)[0], "if ", Kind.LOOP_STEP, 0.3)
            case ast.If(test=test) if context.source.startswith("if", context.range(node)[0]):
                start = context.range(node)[0]
                yield Edit(start, context.range(test)[0], "while ", Kind.LOOP_STEP, 0.3)
                if "elif" not in context.source[start : start + 4] and _follows_if(context, node):
                    yield Edit(start, start, "el", Kind.CONDITION, 0.3)
            case ast.If() if context.source.startswith("elif", context.range(node)[0]):
                start = context.range(node)[0]
                yield Edit(start, start + 4, "if", Kind.CONDITION, 0.3)


def _follows_if(context: Context, node: ast.If) -> bool:
    block = context.block_of(node)
    place = block.index(node) if node in block else 0
    before = block[place - 1] if place else None
    return isinstance(before, ast.If) and not before.orelse


def _start_values(context: Context) -> Iterator[Edit]:
    """What an accumulator begins from."""
    for node in context.nodes:
        match node:
            case ast.Assign(value=ast.Constant(value=int() | float() as value) as constant) if not isinstance(
                value, bool
            ):
                for text in ("0", "1", "-1", "float('-inf')", "float('inf')", "None"):
                    yield context.replace(constant, text, Kind.START_VALUE, 0.42 if text in "01" else 0.2)
            case ast.Assign(value=ast.List(elts=[]) as value):
                yield context.replace(value, "{}", Kind.START_VALUE, 0.3)
                yield context.replace(value, "set()", Kind.START_VALUE, 0.25)
            case ast.Assign(value=ast.Dict(keys=[]) as value):
                yield context.replace(value, "[]", Kind.START_VALUE, 0.3)
                yield context.replace(value, "set()", Kind.START_VALUE, 0.3)
            case ast.AugAssign(target=target, value=value):
                start, end = context.range(target)[1], context.range(value)[0]
                if not re.search(r"//|\*\*|>>|<<", context.source[start:end]):
                    yield Edit(start, end, " = ", Kind.OPERATOR, 0.2)


def _swapped(context: Context) -> Iterator[Edit]:
    """Two steps that stand one after the other, in the other order."""
    for node in context.nodes:
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if not isinstance(block, list) or isinstance(node, ast.Module | ast.ClassDef):
                continue
            for first, second in pairwise(block):
                if isinstance(first, Definition) or isinstance(second, Definition | ast.Return | ast.Raise):
                    continue
                if first.end_lineno == second.lineno:
                    continue
                start, middle = context.range(first)
                after, end = context.range(second)
                between = context.source[middle:after]
                text = context.source[after:end] + between + context.source[start:middle]
                counted = isinstance(first, ast.AugAssign) and isinstance(second, ast.If)
                yield Edit(start, end, text, Kind.ORDER, 0.6 if counted else 0.45)


def _deleted(context: Context) -> Iterator[Edit]:
    """A step too many."""
    for node in context.nodes:
        if not isinstance(node, ast.Expr | ast.Assign | ast.AugAssign | ast.If | ast.Break | ast.Continue):
            continue
        block = context.block_of(node)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant | ast.Yield | ast.YieldFrom):
            continue
        if context.source.startswith("elif", context.range(node)[0]):
            continue
        weight = 0.4 if isinstance(node, ast.Expr | ast.If | ast.AugAssign) else 0.2
        if len(block) > 1:
            yield Edit(*context.lines_of(node), "", Kind.DELETE, weight)
        elif not isinstance(node, ast.If):
            yield context.replace(node, "pass", Kind.DELETE, weight * 0.7)
        if isinstance(node, ast.If) and not node.orelse and len(node.body) == 1:
            yield context.replace(node, context.text(node.body[0]), Kind.CONDITION, weight * 0.8)
