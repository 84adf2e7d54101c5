"""Loops for which Python has a word of its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.review.simpler_rule import Found, SimplerRule, blocks, is_dictionary, mentions, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LOOPS"]


def _index_loop(tree: ast.Module) -> Iterator[Found]:
    """`for i in range(len(xs))` whose index only serves to reach `xs[i]`."""
    for block in blocks(tree):
        for at, node in enumerate(block):
            match node:
                case ast.For(
                    target=ast.Name(id=index),
                    iter=ast.Call(
                        func=ast.Name(id="range"),
                        args=[ast.Call(func=ast.Name(id="len"), args=[ast.Name(id=items)], keywords=[])],
                        keywords=[],
                    ),
                ):
                    wanted = [*node.body, *node.orelse]
                    if not _only_reads(wanted, items, index) or mentions(index, *block[at + 1 :]):
                        continue
                    if items == "self" or is_dictionary(items, tree):
                        continue
                    others = _other_uses(wanted, items, index)
                    word = "enumerate" if others else "each"
                    yield node, {"items": items, "index": index, "word": word}


def _only_reads(body: list[ast.stmt], items: str, index: str) -> bool:
    """Whether the loop takes `items[index]` and does nothing else with `items`, nor anything to `index`."""
    reads = 0
    for each in (node for statement in body for node in ast.walk(statement)):
        match each:
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Name(id=at), ctx=ast.Load()):
                reads += name == items and at == index
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) if name in (items, index):
                return False
    return reads > 0 and reads == sum(each.id == items for each in names_in(*body))


def _other_uses(body: list[ast.stmt], items: str, index: str) -> int:
    uses = sum(each.id == index for each in names_in(*body))
    return uses - sum(each.id == items for each in names_in(*body))


def _each_item(tree: ast.Module) -> Iterator[Found]:
    for node, facts in _index_loop(tree):
        if facts["word"] == "each":
            yield node, {"items": facts["items"], "index": facts["index"]}


def _counted_item(tree: ast.Module) -> Iterator[Found]:
    for node, facts in _index_loop(tree):
        if facts["word"] == "enumerate":
            yield node, {"items": facts["items"], "index": facts["index"]}


def _gathered(block: list[ast.stmt], at: int) -> tuple[ast.For, ast.stmt, str] | None:
    """A loop with one statement in it, or one under an `if`: the loop, the statement, and ` if …` as it is written."""
    if at >= len(block):
        return None
    match block[at]:
        case ast.For(body=[ast.If(test=test, body=[inner], orelse=[])], orelse=[]) as loop:
            return loop, inner, f" if {ast.unparse(test)}"
        case ast.For(body=[inner], orelse=[]) as loop:
            return loop, inner, ""
    return None


def _for(loop: ast.For) -> str:
    return f"for {ast.unparse(loop.target)} in {ast.unparse(loop.iter)}"


def _sum_by_hand(tree: ast.Module) -> Iterator[Found]:
    for block in blocks(tree):
        for at, node in enumerate(block):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=0 | 0.0 as start)):
                    if isinstance(start, bool) or (found := _gathered(block, at + 1)) is None:
                        continue
                    loop, inner, condition = found
                    match inner:
                        case ast.AugAssign(target=ast.Name(id=target), op=ast.Add(), value=value) if (
                            target == name
                        ):
                            if mentions(name, value, loop.iter, *_tests(loop)):
                                continue
                            short = f"{name} = sum({ast.unparse(value)} {_for(loop)}{condition})"
                            yield node, {"short": short}


def _list_by_hand(tree: ast.Module) -> Iterator[Found]:
    for block in blocks(tree):
        for at, node in enumerate(block):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.List(elts=[])):
                    found = _gathered(block, at + 1)
                case _:
                    continue
            if found is None:
                continue
            loop, inner, condition = found
            match inner:
                case ast.Expr(
                    value=ast.Call(
                        func=ast.Attribute(value=ast.Name(id=target), attr="append"),
                        args=[value],
                        keywords=[],
                    )
                ) if target == name and not mentions(name, value, loop.iter, *_tests(loop)):
                    yield node, {"short": f"{name} = [{ast.unparse(value)} {_for(loop)}{condition}]"}


def _tests(loop: ast.For) -> list[ast.expr]:
    return [each.test for each in loop.body if isinstance(each, ast.If)]


def _search_by_hand(tree: ast.Module) -> Iterator[Found]:
    """A loop that returns True or False at the first item that fits, and the other one after it."""
    for block in blocks(tree):
        for at, node in enumerate(block):
            match block[at : at + 2]:
                case [
                    ast.For(
                        body=[
                            ast.If(
                                test=test,
                                body=[ast.Return(value=ast.Constant(value=bool() as first))],
                                orelse=[],
                            )
                        ],
                        orelse=[],
                    ) as loop,
                    ast.Return(value=ast.Constant(value=bool() as second)),
                ] if first is not second:
                    condition = ast.unparse(test)
                    if first:
                        yield node, {"short": f"return any({condition} {_for(loop)})"}
                    else:
                        yield node, {"short": f"return all(not ({condition}) {_for(loop)})"}


_LOOP: Final = ("node:For",)
LOOPS: Final = (
    SimplerRule("each-item", _each_item, takes=("call:range", "call:len"), plain_only=True),
    SimplerRule(
        "counted-item", _counted_item, ("call:enumerate",), ("call:range", "call:len"), plain_only=True
    ),
    SimplerRule("sum-by-hand", _sum_by_hand, ("call:sum", "node:GeneratorExp"), _LOOP, plain_only=True),
    SimplerRule("list-by-hand", _list_by_hand, ("node:ListComp",), (*_LOOP, "attr:append")),
    SimplerRule(
        "search-by-hand",
        _search_by_hand,
        ("call:any", "call:all", "node:GeneratorExp"),
        _LOOP,
        plain_only=True,
    ),
)
