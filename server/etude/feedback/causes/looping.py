"""Loops: where they begin and end, and what happens to what they walk through."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, raises, too_slow, wrong, wrong_value
from etude.feedback.causes.search import (
    LOOPS,
    around,
    at_error,
    bindings,
    call_name,
    calls,
    constant,
    ends_early,
    loops,
    names_in,
    same,
    targets,
)
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_INDEX = raises("IndexError")
_REMOVERS: Final = ("remove", "pop", "clear", "discard", "popitem", "popleft")
_GROWERS: Final = ("append", "extend", "insert", "add", "appendleft")
_SOMETIMES: Final = (ast.If, ast.For, ast.While, ast.Try)  # statements whose inner ones may be left out
_INDEX_NAMES: Final = frozenset(("i", "j", "k", "index", "idx", "position", "number"))


def fewer(failure: Failure) -> bool:
    """A value of its kind is too small or has too few items."""
    if not wrong_value(failure):
        return False
    got, expected = failure.got, failure.expected
    if failure.kind is DifferenceKind.LENGTH and _sized(got) and _sized(expected):
        return len(got) < len(expected)
    if failure.kind is DifferenceKind.LENGTH:
        return isinstance(got, int) and isinstance(expected, int) and got < expected
    return failure.kind is DifferenceKind.VALUE


def _sized(value: object) -> bool:
    return isinstance(value, list | tuple | str | set | dict)


def _length(node: ast.expr) -> ast.expr | None:
    """`x` of `len(x)`."""
    match node:
        case ast.Call(func=ast.Name(id="len"), args=[inner]):
            return inner
        case _:
            return None


def _ranges(failure: Failure) -> Iterator[tuple[ast.Call, list[ast.expr]]]:
    for call in calls(failure, "range"):
        yield call, call.args


def _stops_early(failure: Failure) -> Match | None:
    """`range(len(x) - 1)` where `x[i + 1]` is never asked for."""
    for call, arguments in _ranges(failure):
        stop = arguments[0] if len(arguments) == 1 else arguments[1] if len(arguments) == 2 else None
        match stop:
            case ast.BinOp(left=left, op=ast.Sub(), right=ast.Constant(value=1)) if _length(left) is not None:
                if not _asks_next(failure, call):
                    return Match(call, {"code": ast.unparse(call)})
    return None


def _asks_next(failure: Failure, call: ast.Call) -> bool:
    """Whether the loop over this range looks at the neighbour too."""
    loop = next(
        (each for each in around(failure, call) if isinstance(each, ast.For | ast.comprehension)), None
    )
    scope = failure.parents.get(loop, loop) if isinstance(loop, ast.comprehension) else loop
    for node in ast.walk(scope) if scope is not None else ():
        match node:
            case ast.Subscript(slice=ast.BinOp(op=ast.Add() | ast.Sub())):
                return True
    return False


def _starts_late(failure: Failure) -> Match | None:
    """`range(1, len(x))` where the first item is used nowhere."""
    for call, arguments in _ranges(failure):
        match arguments:
            case [ast.Constant(value=1), stop, *_] if (walked := _length(stop)) is not None:
                if not _uses_first(failure, walked) and not _asks_next(failure, call):
                    return Match(call, {"code": ast.unparse(call)})
    return None


def _uses_first(failure: Failure, walked: ast.expr) -> bool:
    for node in failure.nodes:
        match node:
            case ast.Subscript(value=value, slice=ast.Constant(value=0)) if same(value, walked):
                return True
    return False


def _goes_too_far(failure: Failure) -> Match | None:
    for call, arguments in _ranges(failure):
        for stop in arguments[:2]:
            match stop:
                case ast.BinOp(left=left, op=ast.Add(), right=ast.Constant(value=int())) if _length(left):
                    return Match(call, {"code": ast.unparse(call)})
    for node in failure.nodes:
        match node:
            case ast.While(test=ast.Compare(ops=[ast.LtE()], comparators=[stop]) as test) if _length(stop):
                return Match(test, {"code": ast.unparse(test)})
    return None


def _next_index(failure: Failure) -> Match | None:
    """`x[i + 1]` in a loop over `range(len(x))`."""
    for loop in loops(failure):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
            continue
        match loop.iter:
            case ast.Call(func=ast.Name(id="range"), args=[stop]) if (walked := _length(stop)) is not None:
                for node in ast.walk(loop):
                    match node:
                        case ast.Subscript(
                            value=value, slice=ast.BinOp(left=ast.Name(id=index), op=ast.Add())
                        ) if index == loop.target.id and same(value, walked) and at_error(failure, node):
                            return Match(node, {"code": ast.unparse(node)})
    return None


def _item_as_index(failure: Failure) -> Match | None:
    """`xs[x]` in `for x in xs`."""
    for loop in loops(failure):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
            continue
        for node in ast.walk(loop):
            match node:
                case ast.Subscript(value=value, slice=ast.Name(id=index)):
                    plain = isinstance(loop.iter, ast.Name | ast.Attribute)
                    if (
                        plain
                        and index == loop.target.id
                        and same(value, loop.iter)
                        and not _is_dict(failure, value)
                    ):
                        return Match(node, {"item": index, "items": ast.unparse(value)})
    return None


def _is_dict(failure: Failure, node: ast.expr) -> bool:
    """Whether a name plainly holds a dictionary, whose walk does give keys."""
    if not isinstance(node, ast.Name):
        return True
    for value in bindings(failure.nodes, node.id):
        if isinstance(value, ast.Dict | ast.DictComp) or call_name(value) in (
            "dict",
            "Counter",
            "defaultdict",
        ):
            return True
    return False


def _length_of_another(failure: Failure) -> Match | None:
    """`b[i]` where `i` counts the items of `a`, at the line that raised."""
    for loop in loops(failure):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
            continue
        walked = _counted(failure, loop.iter)
        for node in ast.walk(loop) if walked else ():
            match node:
                case ast.Subscript(value=ast.Name(id=other), slice=ast.Name(id=index)):
                    if index == loop.target.id and other != walked and _raised_at(failure, node):
                        return Match(node, {"one": walked, "other": other})
    return None


def _counted(failure: Failure, iterated: ast.expr) -> str:
    """The name whose length a range counts."""
    match iterated:
        case ast.Call(func=ast.Name(id="range"), args=[stop]):
            if isinstance(stop, ast.Name):
                stop = next(bindings(failure.nodes, stop.id), stop)
            walked = _length(stop)
            return walked.id if isinstance(walked, ast.Name) else ""
        case _:
            return ""


def _raised_at(failure: Failure, node: ast.expr) -> bool:
    raised = failure.raised or failure.verdict.raised
    lines = {span.line for span in raised.spans[-1:]} if raised is not None else set()
    return bool(lines & set(range(node.lineno, (node.end_lineno or node.lineno) + 1)))


def _index_somewhere(failure: Failure) -> bool:
    """A shown call or a test ends in an IndexError."""
    raised = failure.raised or failure.verdict.raised
    return raised is not None and raised.type == "IndexError"


def _removes(failure: Failure) -> Match | None:
    return _changes_what_it_walks(failure, _REMOVERS, deletes=True, in_every_pass=False)


def _grows(failure: Failure) -> Match | None:
    """Growth in every pass: under a condition or in an inner loop a list of work grows, and that may well end."""
    return _changes_what_it_walks(failure, _GROWERS, deletes=False, in_every_pass=True)


def _changes_what_it_walks(
    failure: Failure, methods: tuple[str, ...], *, deletes: bool, in_every_pass: bool
) -> Match | None:
    for loop in loops(failure):
        if not isinstance(loop, ast.For):
            continue
        walked = loop.iter
        match walked:
            case ast.Call(func=ast.Name(id="range" | "enumerate"), args=[inner, *_]):
                walked = _length(inner) or inner
        if not isinstance(walked, ast.Name | ast.Attribute):
            continue
        body = [each for each in loop.body if not (in_every_pass and isinstance(each, _SOMETIMES))]
        for node in (each for statement in body for each in ast.walk(statement)):
            match node:
                case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in methods:
                    if same(owner, walked):
                        return Match(node, {"items": ast.unparse(walked)})
                case ast.Delete(targets=[ast.Subscript(value=owner)]) if deletes and same(owner, walked):
                    return Match(node, {"items": ast.unparse(walked)})
    return None


def _never_changes(failure: Failure) -> Match | None:
    """A `while` whose condition asks for names that no pass changes."""
    for loop in loops(failure):
        if not isinstance(loop, ast.While) or isinstance(loop.test, ast.Constant):
            continue
        asked = names_in(loop.test)
        given = {name for statement in loop.body for name in targets(statement)}
        touched = any(
            isinstance(each, ast.Call | ast.Attribute | ast.Subscript | ast.Return | ast.Break)
            for statement in loop.body
            for each in ast.walk(statement)
            if not isinstance(each, ast.Call) or names_in(each) & asked or call_name(each) == "next"
        )
        if asked and not asked & given and not touched:
            return Match(loop.test, {"code": ast.unparse(loop.test)})
    return None


def _continue_first(failure: Failure) -> Match | None:
    """`continue` above the statement that counts on."""
    for loop in loops(failure):
        if not isinstance(loop, ast.While):
            continue
        steps = [
            each
            for each in loop.body
            if isinstance(each, ast.AugAssign) and targets(each) & names_in(loop.test)
        ]
        for node in ast.walk(loop) if len(steps) == 1 else ():
            inside = next((each for each in around(failure, node) if isinstance(each, LOOPS)), None)
            if isinstance(node, ast.Continue) and inside is loop and node.lineno < steps[0].lineno:
                return Match(node, {"code": ast.unparse(steps[0])})
    return None


def _break_at_once(failure: Failure) -> Match | None:
    for loop in loops(failure):
        if isinstance(loop, ast.For) and (found := ends_early(loop.body, ast.Break)) is not None:
            return Match(found)
    return None


def _inner_target(failure: Failure) -> Match | None:
    for loop in loops(failure):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
            continue
        for node in (each for statement in loop.body for each in ast.walk(statement)):
            if isinstance(node, ast.For) and loop.target.id in targets(node.target):
                return Match(node.target, {"name": loop.target.id})
    return None


def _after_the_loop(failure: Failure) -> Match | None:
    """`for x in xs: y = …` and then `result.append(y)` beside it instead of in it."""
    for loop in loops(failure):
        if not isinstance(loop, ast.For):
            continue
        parent = failure.parents.get(loop)
        body: list[ast.stmt] = (
            next((part for _, part in ast.iter_fields(parent) if isinstance(part, list) and loop in part), [])
            if parent
            else []
        )
        made = (
            targets(loop) - {name for other in body[: body.index(loop)] for name in targets(other)}
            if body
            else set()
        )
        for statement in body[body.index(loop) + 1 :][:1] if body else ():
            match statement:
                case ast.Expr(value=ast.Call(func=ast.Attribute(attr="append" | "add"), args=[value])):
                    if names_in(value) & made:
                        return Match(statement, {"code": ast.unparse(statement)})
                case ast.AugAssign(value=value) if names_in(value) & made:
                    return Match(statement, {"code": ast.unparse(statement)})
    return None


def _enumerate_order(failure: Failure) -> Match | None:
    for loop in loops(failure):
        match loop:
            case ast.For(
                target=ast.Tuple(elts=[ast.Name(id=first), ast.Name(id=second)]) as target,
                iter=ast.Call(func=ast.Name(id="enumerate")),
            ) if second in _INDEX_NAMES and first not in _INDEX_NAMES:
                return Match(target, {"first": first, "second": second})
    return None


def _index_method(failure: Failure) -> Match | None:
    """`xs.index(x)` in a walk over `xs`: an item that comes twice is found at its first place."""
    for loop in loops(failure):
        if not isinstance(loop, ast.For):
            continue
        for node in ast.walk(loop):
            match node:
                case ast.Call(func=ast.Attribute(value=owner, attr="index"), args=[ast.Name(id=item)]):
                    if item in targets(loop.target) and same(owner, loop.iter):
                        return Match(node, {"code": ast.unparse(node)})
    return None


def _unpacked_keys(failure: Failure) -> Match | None:
    """`for k, v in d` without `.items()`."""
    for loop in loops(failure):
        match loop:
            case ast.For(target=ast.Tuple(elts=[_, _]), iter=ast.Name(id=name) as walked):
                if at_error(failure, loop.iter) and (_is_dict(failure, walked) or "int" in failure.error):
                    return Match(walked, {"name": name})
    return None


def _counts_in_place(failure: Failure) -> Match | None:
    """`x[:-1]` or `x[1:]`, where nothing else takes the item that is left out."""
    for node in failure.nodes:
        match node:
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Slice(lower=lower, upper=upper, step=None)):
                first, last = upper is None and constant(lower) == 1, lower is None and constant(upper) == -1
                if (first or last) and not _taken_apart(failure, node, name, 0 if first else -1):
                    return Match(node, {"code": ast.unparse(node)})
    return None


def _taken_apart(failure: Failure, part: ast.Subscript, name: str, end: int) -> bool:
    """Whether the item at this end is asked for by itself, or the whole beside the part: `zip(x, x[1:])`."""
    for node in failure.nodes:
        match node:
            case ast.Subscript(value=ast.Name(id=owner), slice=index) if (
                owner == name and constant(index) == end
            ):
                return True
            case ast.Call(args=args) if part in args and any(
                isinstance(each, ast.Name) and each.id == name for each in args
            ):
                return True
    return False


def _one_fewer(failure: Failure) -> bool:
    got, expected = failure.got, failure.expected
    return wrong_value(failure) and _sized(got) and _sized(expected) and len(expected) - len(got) == 1


RULES: Final = (
    Rule("range-goes-too-far", _INDEX, _goes_too_far, Certainty.PROVEN),
    Rule("next-item-past-the-end", _INDEX, _next_index, Certainty.PROVEN),
    Rule("item-used-as-index", either(_INDEX, raises("TypeError"), wrong), _item_as_index),
    Rule("length-of-another", _index_somewhere, _length_of_another),
    Rule("removes-while-walking", either(wrong, _INDEX, raises("RuntimeError", "ValueError")), _removes),
    Rule("grows-while-walking", too_slow, _grows, Certainty.PROVEN),
    Rule("condition-never-changes", too_slow, _never_changes, Certainty.PROVEN),
    Rule("continue-skips-the-step", too_slow, _continue_first, Certainty.PROVEN),
    Rule("keys-without-values", raises("ValueError", "TypeError"), _unpacked_keys),
    Rule("enumerate-swapped", either(wrong, raises("TypeError", "IndexError")), _enumerate_order),
    Rule("range-stops-early", fewer, _stops_early),
    Rule("range-starts-late", fewer, _starts_late),
    Rule("break-in-every-pass", wrong, _break_at_once),
    Rule("statement-after-the-loop", wrong_value, _after_the_loop),
    Rule("inner-loop-takes-the-name", wrong, _inner_target),
    Rule("index-finds-the-first", wrong, _index_method),
    Rule("slice-leaves-one-out", _one_fewer, _counts_in_place, Certainty.POSSIBLE),
)
