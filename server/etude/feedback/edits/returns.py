"""Edits of what a function gives back: a missing return, a print in its place, a step that ends too early."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from etude.feedback.edits.context import Context, Definition
from etude.feedback.edits.edit import Edit, Kind
from etude.feedback.functions import own_nodes
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["returns"]

_LOOPS = ast.For | ast.While | ast.AsyncFor


def returns(context: Context) -> Iterator[Edit]:
    """A result that never comes, comes too early, or goes to the screen."""
    for function in context.functions:
        yield from _prints(context, function)
        yield from _falls_off(context, function)
        yield from _wrong_length(context, function)
    for node in context.all(ast.Return):
        yield from _too_early(context, node)
        yield from _named(context, node)
    yield from _yields(context)
    yield from _indentation(context)


def _prints(context: Context, function: Definition) -> Iterator[Edit]:
    nodes = own_nodes(function)
    gives = any(isinstance(node, ast.Return) and node.value is not None for node in nodes)
    weight = 0.35 if gives else 0.98
    for node in nodes:
        match node:
            case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[ast.expr() as value], keywords=[])):
                text = context.text(value)
                for place, word in enumerate(("return", "yield")):
                    yield context.replace(
                        node,
                        f"{word} {text}",
                        Kind.PRINT,
                        weight - 0.1 * place,
                        name=function.name,
                        anywhere=not gives,
                    )


def _falls_off(context: Context, function: Definition) -> Iterator[Edit]:
    """A function that ends without a return: what it made last is likely what it should give back."""
    last = function.body[-1]
    nodes = own_nodes(function)
    if isinstance(last, ast.Return | ast.Raise) or any(
        isinstance(node, ast.Yield | ast.YieldFrom) for node in nodes
    ):
        return
    if function.name == "__init__":
        return
    gives = [node for node in nodes if isinstance(node, ast.Return) and node.value is not None]
    boost = 0.96 if context.gives_none else 0.5
    boost = boost if not gives else boost - 0.15
    inner = any(isinstance(node, Definition) for node in function.body)
    entered = function.name == context.problem.code.entry or inner
    if entered and not gives:
        boost = 0.97
    values = list(_made_last(context, function))
    if gives and context.expected and context.differs_in(DifferenceKind.VALUE, DifferenceKind.TYPE):
        values.insert(0, context.expected)
    for place, value in enumerate(dict.fromkeys(values)):
        weight = boost - 0.04 * place
        if weight > 0.2:
            yield context.insert_after(
                last,
                [f"return {value}"],
                Kind.ADD_RETURN,
                weight,
                name=function.name,
                anywhere=entered and not gives,
            )
    match last:
        case ast.Expr(value=ast.Call() | ast.BinOp() | ast.Name() | ast.Compare() | ast.Subscript() as made):
            text = context.text(made)
            yield context.replace(last, f"return {text}", Kind.ADD_RETURN, boost, name=function.name)
        case ast.Assign(value=made) if not gives:
            text = context.text(made)
            yield context.replace(last, f"return {text}", Kind.ADD_RETURN, boost - 0.2, name=function.name)


def _made_last(context: Context, function: Definition) -> Iterator[str]:
    """Inner functions, then names in the order in which they were bound last, then arguments."""
    inner = [node.name for node in function.body if isinstance(node, Definition)]
    yield from reversed(inner)
    nodes = own_nodes(function)
    for node in nodes:
        match node:
            case ast.Return(value=ast.Name(id=name)):
                yield name
    for node in reversed(nodes):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store()):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append" | "extend" | "add")):
                yield name
    yield from context.parameters(function)
    yield from ("True", "False", "[]", "0")


def _wrong_length(context: Context, function: Definition) -> Iterator[Edit]:
    """A tuple with a part too few or too many."""
    if not context.differs_in(DifferenceKind.LENGTH, DifferenceKind.TYPE) and context.raised is None:
        return
    wanted = context.difference.expected if context.difference is not None else ""
    likely = context.differs_in(DifferenceKind.LENGTH) and wanted.startswith("(")
    for node in own_nodes(function):
        match node:
            case ast.Return(value=ast.Tuple(elts=[*items]) as value) if items:
                text = context.text(value)
                closed = text.startswith("(") and text.endswith(")")
                longer = f"{text[:-1]}, None)" if closed else f"{text}, None"
                weight = 0.95 if likely else 0.5
                yield context.replace(
                    value, longer, Kind.RETURN_LENGTH, weight, name=function.name, anywhere=likely
                )
                if len(items) > 1:
                    shorter = ", ".join(context.text(item) for item in items[:-1])
                    yield context.replace(value, shorter, Kind.RETURN_LENGTH, 0.4, name=function.name)


def _too_early(context: Context, node: ast.Return) -> Iterator[Edit]:
    """A return within a loop that belongs behind it."""
    parent = context.parents.get(node)
    if isinstance(parent, _LOOPS) and node is parent.body[-1] and len(parent.body) > 1:
        indent = context.indent(parent)
        start, end = context.lines_of(node)
        moved = f"{indent}{context.source[start:end].lstrip()}"
        yield Edit(start, end, moved, Kind.INDENT, 0.9)
    if (
        isinstance(parent, ast.If)
        and parent.orelse == [node]
        and isinstance(context.parents.get(parent), _LOOPS)
    ):
        loop = context.parents[parent]
        before = parent.body[-1]
        start = context.range(before)[1]
        end = context.range(node)[1]
        text = f"\n{context.indent(loop)}return {context.text(node.value)}" if node.value else ""
        if text:
            yield Edit(start, end, text, Kind.INDENT, 0.8)
    if node.value is not None and isinstance(context.statement_of(node), ast.Return):
        inside = any(isinstance(around, _LOOPS) for around in _around(context, node))
        yield Edit(
            context.range(node)[0], context.range(node)[0] + 6, "yield", Kind.YIELD, 0.5 if inside else 0.15
        )


def _named(context: Context, node: ast.Return) -> Iterator[Edit]:
    """A constant given back, where what was worked out is meant."""
    value = node.value.operand if isinstance(node.value, ast.UnaryOp) else node.value
    if node.value is None or not isinstance(value, ast.Constant) or context.function_of(node) is None:
        return
    bound = [name for name in context.names_at(node) if name in context.bound_lines]
    near = [name for name in bound if name not in context.called_names and name != "self"]
    near.sort(key=lambda name: -max(context.bound_lines[name]))
    for rank, name in enumerate(near[:6]):
        yield context.replace(node.value, name, Kind.INGREDIENT, 0.46 - 0.03 * rank)


def _around(context: Context, node: ast.AST) -> Iterator[ast.AST]:
    around = context.parents.get(node)
    while around is not None and not isinstance(around, Definition):
        yield around
        around = context.parents.get(around)


def _yields(context: Context) -> Iterator[Edit]:
    for node in context.nodes:
        match node:
            case ast.Yield(value=ast.expr() as value):
                yield context.replace(node, f"yield from {context.text(value)}", Kind.YIELD, 0.45)
                function = context.function_of(node)
                if function is not None and len(context.parameters(function)) == 1:
                    text = f"yield from {function.name}({context.text(value)})"
                    yield context.replace(node, text, Kind.YIELD, 0.4)
            case ast.YieldFrom(value=value):
                yield context.replace(node, f"yield {context.text(value)}", Kind.YIELD, 0.4)
                function = context.function_of(node)
                if function is not None and len(context.parameters(function)) == 1:
                    text = f"yield from {function.name}({context.text(value)})"
                    yield context.replace(node, text, Kind.YIELD, 0.55)
            case ast.Expr(value=ast.Call(func=ast.Name(id=name)) as call):
                function = context.function_of(node)
                if function is not None and name == function.name:
                    start = context.range(call)[0]
                    yield Edit(start, start, "yield from ", Kind.YIELD, 0.6)
                    yield Edit(start, start, "return ", Kind.ADD_RETURN, 0.6, name)


def _indentation(context: Context) -> Iterator[Edit]:
    """The last line of a block that belongs behind it, or a line behind a block that belongs into it."""
    for node in context.nodes:
        if not isinstance(node, _LOOPS | ast.If | ast.With) or not isinstance(node, ast.stmt):
            continue
        last = node.body[-1]
        if len(node.body) > 1 and not isinstance(last, ast.Return) and not getattr(node, "orelse", None):
            start, end = context.lines_of(last)
            outer, inner = context.indent(node), context.indent(last)
            lines = context.source[start:end].splitlines(keepends=True)
            moved = "".join(outer + line.removeprefix(inner) for line in lines)
            yield Edit(start, end, moved, Kind.INDENT, 0.3)
        block = context.block_of(node)
        place = block.index(node) if node in block else -1
        if 0 <= place < len(block) - 1 and not getattr(node, "orelse", None):
            following = block[place + 1]
            if isinstance(following, ast.Return) or following.lineno == (node.end_lineno or 0):
                continue
            start, end = context.lines_of(following)
            outer, inner = context.indent(following), context.indent(last)
            lines = context.source[start:end].splitlines(keepends=True)
            moved = "".join(inner + line.removeprefix(outer) for line in lines)
            yield Edit(start, end, moved, Kind.INDENT, 0.25)
