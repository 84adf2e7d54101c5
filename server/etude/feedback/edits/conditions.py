"""Edits that make a question ask more: a further part of a condition, lengths that must agree, limits of an index."""

from __future__ import annotations

import ast
from itertools import combinations
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context, Definition

__all__ = ["conditions"]

_MOST_TESTS: Final = 6
_MOST_PARTS: Final = 8


def conditions(context: Context) -> Iterator[Edit]:
    """One condition, one index or one check of the arguments at a time."""
    yield from _parts(context)
    yield from _lengths(context)
    yield from _range_of_values(context)
    for node in context.all(ast.Subscript):
        yield from _within(context, node)
    for call in context.all(ast.Call):
        yield from _options(context, call)
    for sliced in context.all(ast.Slice):
        yield from _ends(context, sliced)


def _tests(context: Context) -> list[ast.expr]:
    found: list[ast.expr] = []
    for node in context.nodes:
        match node:
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                found.append(test)
            case ast.comprehension(ifs=ifs):
                found += ifs
    return sorted(found, key=lambda test: (-context.weights.get(test.lineno, 1.0), test.lineno))


def _parts(context: Context) -> Iterator[Edit]:
    """A part of another condition, or a question about a name, joined to a condition."""
    tests = _tests(context)
    for test in tests[:_MOST_TESTS]:
        known = set(context.names_at(test))
        asked = {context.text(test)}
        others = [
            context.text(each)
            for other in tests
            for each in (other, *(other.values if isinstance(other, ast.BoolOp) else ()))
            if _names(each) <= known | {"len", "np"}
        ]
        function = context.function_of(test)
        given = context.parameters(function) if function is not None else []
        questions = [text for name in given[:3] for text in (name, f"{name} is None")]
        whole = context.text(test)
        closed = f"({whole})" if isinstance(test, ast.BoolOp | ast.IfExp | ast.Lambda) else whole
        yield from _asked_before(context, test, given)
        for place, part in enumerate(dict.fromkeys(others + questions)):
            if part in asked or part in whole or place >= _MOST_PARTS:
                continue
            weight = (0.38 if part in others else 0.3) - 0.02 * place
            text = f"({part})" if " and " in part or " or " in part else part
            opposite = text.removeprefix("not ") if text.startswith("not ") else f"not {text}"
            joined = (f"or {text}", f"and {text}", f"and {opposite}", f"or {opposite}")
            for rank, each in enumerate(joined):
                yield context.replace(test, f"{closed} {each}", Kind.CONDITION_LACKS, weight - 0.02 * rank)


def _asked_before(context: Context, test: ast.expr, given: list[str]) -> Iterator[Edit]:
    """A question that keeps the rest of a condition from being asked in vain."""
    failed = context.raised_type in ("IndexError", "TypeError", "AttributeError", "ZeroDivisionError")
    closed = f"({context.text(test)})" if isinstance(test, ast.BoolOp | ast.IfExp) else context.text(test)
    used = _names(test)
    for name in [each for each in given if each in used and each in context.containers][:2]:
        full = f"len({name})" if context.uses_arrays else name
        for place, text in enumerate((f"not {full} or", f"{full} and")):
            weight = (0.7 if failed else 0.24) - 0.05 * place
            yield context.replace(test, f"{text} {closed}", Kind.CONDITION_LACKS, weight)


def _names(node: ast.expr) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _lengths(context: Context) -> Iterator[Edit]:
    """Arguments that must be of one length."""
    if not context.differs_in(DifferenceKind.NOT_RAISED):
        return
    for function in context.functions:
        given = [name for name in context.parameters(function) if name in context.containers]
        for place, (one, other) in enumerate(combinations(given[:3], 2)):
            first = _begin(function)
            lines = [f"if len({one}) != len({other}):", f'    raise ValueError("{one}")']
            yield context.insert_before(
                first, lines, Kind.RAISE, 0.88 - 0.05 * place, name=one, anywhere=True
            )


def _range_of_values(context: Context) -> Iterator[Edit]:
    """Values of an array that must lie within limits."""
    if not context.uses_arrays or not context.differs_in(DifferenceKind.NOT_RAISED):
        return
    for function in context.functions:
        given = context.parameters(function)
        arrays = [name for name in given if name in context.containers] or given[:1]
        numbers = [name for name in given if name not in arrays]
        asked = [
            question
            for name in arrays[:2]
            for question in (
                *(f"np.any(({name} < 0) | ({name} >= {limit}))" for limit in numbers[:2]),
                f"np.any({name} < 0)",
            )
        ]
        for place, question in enumerate(asked):
            lines = [f"if {question}:", f'    raise ValueError("{given[0]}")']
            yield context.insert_before(
                _begin(function), lines, Kind.RAISE, 0.87 - 0.04 * place, name=given[0], anywhere=True
            )


def _begin(function: Definition) -> ast.stmt:
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return function.body[1] if documented and len(function.body) > 1 else first


def _within(context: Context, node: ast.Subscript) -> Iterator[Edit]:
    """An index that may lie beyond either end."""
    failed = context.raised_type == "IndexError"
    owner = context.text(node.value)
    indices = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    for axis, index in enumerate(indices):
        if not isinstance(index, ast.BinOp):
            continue
        several = len(indices) > 1
        size = f"{owner}.shape[{axis}]" if several else f"len({owner})"
        text = context.text(index)
        if isinstance(index.op, ast.Add):
            weight = 0.75 if failed else 0.25
            yield context.replace(index, f"min({text}, {size} - 1)", Kind.LIMIT, weight)
        else:
            yield context.replace(index, f"max({text}, 0)", Kind.LIMIT, 0.45 if failed else 0.3)


def _options(context: Context, call: ast.Call) -> Iterator[Edit]:
    """What a call of a built-in function can be asked to do besides."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    words = {word.arg for word in call.keywords}
    end = context.range(call)[1] - 1
    comma = ", " if call.args or call.keywords else ""
    if name == "zip" and "strict" not in words and len(call.args) > 1:
        likely = context.differs_in(DifferenceKind.NOT_RAISED)
        weight = 0.93 if likely else 0.15
        yield Edit(end, end, f"{comma}strict=True", Kind.ADD_ARGUMENT, weight, anywhere=likely)
    if name in ("sorted", "sort") and "reverse" not in words:
        likely = context.differs_in(DifferenceKind.ORDER, DifferenceKind.VALUE)
        yield Edit(end, end, f"{comma}reverse=True", Kind.ADD_ARGUMENT, 0.45 if likely else 0.2)


def _ends(context: Context, sliced: ast.Slice) -> Iterator[Edit]:
    """A slice that begins or ends elsewhere: one further, or at the beginning or the end."""
    for part in (sliced.lower, sliced.upper):
        if part is not None and not isinstance(part, ast.Constant):
            start, end = context.range(part)
            yield Edit(start, end, "", Kind.OFF_BY_ONE, 0.25)
    if sliced.lower is None and sliced.upper is not None and sliced.step is None:
        start, end = context.range(sliced.upper)
        yield Edit(start - 1, end, f"{context.source[start:end]}:", Kind.OFF_BY_ONE, 0.3)
    if sliced.upper is None and sliced.lower is not None and sliced.step is None:
        start, end = context.range(sliced.lower)
        yield Edit(start, end + 1, f":{context.source[start:end]}", Kind.OFF_BY_ONE, 0.3)
