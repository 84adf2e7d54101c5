"""Edits that put a step into a loop or before it, and that end a turn of a loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from etude.feedback.edits.context import Definition
from etude.feedback.edits.edit import Edit, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context

__all__ = ["moves"]

_LOOPS = ast.For | ast.While
_SIMPLE = ast.Assign | ast.AugAssign | ast.Expr | ast.AnnAssign


def moves(context: Context) -> Iterator[Edit]:
    """One step at a time, from where it stands to the beginning or the end of a loop, or out of one."""
    for node in context.nodes:
        if not isinstance(node, _LOOPS) or node.body[0].lineno == node.lineno:
            continue
        yield from _into(context, node)
        yield from _out_of(context, node)
        yield from _turn_ends(context, node)
    for node in context.nodes:
        if isinstance(node, Definition):
            yield from _far_apart(context, node.body)


def _into(context: Context, loop: ast.For | ast.While) -> Iterator[Edit]:
    """What is done once before a loop, and should be done in each turn."""
    block = context.block_of(loop)
    place = block.index(loop) if loop in block else 0
    changed = _stored(loop)
    for step in block[max(place - 5, 0) : place]:
        if not isinstance(step, ast.Assign) or not _stands_alone(context, step):
            continue
        read = {each.id for each in ast.walk(step.value) if isinstance(each, ast.Name)}
        made = _stored(step)
        fresh = isinstance(step.value, ast.List | ast.Dict | ast.Set | ast.Constant | ast.Call)
        if not (read & changed or (fresh and made & _used(loop))):
            continue
        filled = any(made & _stored(each) for each in loop.body if isinstance(each, _LOOPS))
        weight = 0.62 if read & changed or (fresh and filled) else 0.4
        start, end = context.lines_of(step)
        first = context.lines_of(loop.body[0])[0]
        moved = _indented(context, step, context.indent(loop.body[0]))
        yield Edit(
            start,
            first,
            f"{context.source[end:first]}{moved}",
            Kind.MOVE,
            weight,
            anywhere=bool(read & changed),
        )


def _out_of(context: Context, loop: ast.For | ast.While) -> Iterator[Edit]:
    """What is done in each turn of a loop, and should be done once before it or behind it."""
    begin = context.lines_of(loop)[0]
    last = context.lines_of(loop)[1]
    for place, step in enumerate(loop.body):
        if not isinstance(step, _SIMPLE) or not _stands_alone(context, step) or len(loop.body) == 1:
            continue
        start, end = context.lines_of(step)
        moved = _indented(context, step, context.indent(loop))
        if isinstance(step, ast.Assign) and place < 3:
            read = {each.id for each in ast.walk(step.value) if isinstance(each, ast.Name)}
            if not read & _stored(loop):
                kept = context.source[begin:start]
                yield Edit(begin, end, f"{moved}{kept}", Kind.MOVE, 0.55)
        if step is not loop.body[-1] and not loop.orelse:
            yield Edit(start, last, f"{context.source[end:last]}{moved}", Kind.MOVE, 0.2)


def _turn_ends(context: Context, loop: ast.For | ast.While) -> Iterator[Edit]:
    """A branch in a loop after which the turn, or the loop, should be over."""
    for node in loop.body:
        if isinstance(node, ast.If) and not isinstance(
            node.body[-1], ast.Return | ast.Raise | ast.Break | ast.Continue
        ):
            if node.body[-1].lineno == node.lineno:
                continue
            for place, word in enumerate(("continue", "break")):
                if word == "break" or node is not loop.body[-1]:
                    yield context.insert_after(node.body[-1], [word], Kind.LOOP_STEP, 0.34 - 0.04 * place)


def _far_apart(context: Context, block: list[ast.stmt]) -> Iterator[Edit]:
    """A step that stands one too early, or too late, by more than its neighbour."""
    for first, between, second in zip(block, block[1:], block[2:], strict=False):
        if not all(
            isinstance(each, _SIMPLE) and _stands_alone(context, each) for each in (first, between, second)
        ):
            continue
        one, middle, last = (context.lines_of(each) for each in (first, between, second))
        if one[1] != middle[0] or middle[1] != last[0]:
            continue
        source = context.source
        lines = [source[start:end] for start, end in (one, middle, last)]
        if not lines[2].endswith("\n"):
            continue
        yield Edit(one[0], last[1], f"{lines[1]}{lines[2]}{lines[0]}", Kind.ORDER, 0.22)
        yield Edit(one[0], last[1], f"{lines[2]}{lines[0]}{lines[1]}", Kind.ORDER, 0.22)


def _stands_alone(context: Context, step: ast.stmt) -> bool:
    """Whether a step has its lines for itself."""
    start, end = context.lines_of(step)
    return context.source[start:end].strip().startswith(context.text(step))


def _indented(context: Context, step: ast.stmt, indent: str) -> str:
    start, end = context.lines_of(step)
    own = context.indent(step)
    lines = context.source[start:end].splitlines(keepends=True)
    text = "".join(indent + line.removeprefix(own) for line in lines)
    return text if text.endswith("\n") else f"{text}\n"


def _stored(node: ast.AST) -> set[str]:
    return {
        each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    } | {
        each.func.value.id
        for each in ast.walk(node)
        if isinstance(each, ast.Call)
        and isinstance(each.func, ast.Attribute)
        and isinstance(each.func.value, ast.Name)
        and each.func.attr in ("append", "add", "extend", "pop", "popleft", "remove")
    }


def _used(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
