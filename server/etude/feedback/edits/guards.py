"""Edits that put a question before a step: nothing to work on, a divisor of zero, a value that is refused."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from etude.feedback.edits.context import Context, Definition
from etude.feedback.edits.edit import Edit, Kind
from etude.feedback.functions import called_function
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["guards"]

_EMPTY_TROUBLE = ("IndexError", "ZeroDivisionError", "ValueError", "TypeError", "StopIteration")


def guards(context: Context) -> Iterator[Edit]:
    """Guards at the beginning of a function, before the step that fails, and around a division."""
    yield from _nothing_given(context)
    yield from _zero_divisor(context)
    yield from _refusals(context)
    yield from _none_for_refusal(context)


def _entered(context: Context) -> Definition | None:
    """The function that the shown call runs, or else the only one there is."""
    example = context.verdict.counterexample
    call = example.call if example is not None else ""
    function = called_function(context.program, context.problem.code.entry, call)
    return function if isinstance(function, Definition) else None


def _begin(function: Definition) -> ast.stmt:
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return function.body[1] if documented and len(function.body) > 1 else first


def _nothing_given(context: Context) -> Iterator[Edit]:
    """`if not items: return …` where only something empty fails."""
    function = _entered(context)
    example = context.verdict.counterexample
    if function is None or example is None:
        return
    if context.differs_in(DifferenceKind.NOT_RAISED):
        return
    only_edge = not example.ordinary or bool(re.search(r"\[\]|\(\)|\{\}|''|\"\"", example.call))
    failed = context.raised_type in _EMPTY_TROUBLE
    if not (only_edge or failed):
        return
    values = [context.expected] if context.expected else []
    values += [value for value in ("0", "[]", "None", "0.0", '""', "False", "True") if value not in values]
    first = _begin(function)
    generator = any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(function))
    for parameter in context.parameters(function)[:3]:
        for place, value in enumerate(values[:4]):
            weight = (0.93 if only_edge else 0.55) - 0.12 * place - (0.0 if context.expected else 0.3)
            step = "return" if generator or value == "None" else f"return {value}"
            question = f"len({parameter}) == 0" if context.uses_arrays else f"not {parameter}"
            lines = [f"if {question}:", f"    {step}"]
            yield context.insert_before(first, lines, Kind.EMPTY_GUARD, weight, name=parameter, anywhere=True)


def _zero_divisor(context: Context) -> Iterator[Edit]:
    """A division by what may be zero: another value then, or an earlier return."""
    if context.raised_type != "ZeroDivisionError" and not _is_nan(context):
        return
    raised = context.raised
    line = raised.spans[-1].line if raised is not None and raised.spans else 0
    divisions = [
        node
        for node in context.all(ast.BinOp)
        if isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod) and not isinstance(node.right, ast.Constant)
    ]
    for node in sorted(divisions, key=lambda each: each.lineno != line):
        divisor, whole = context.text(node.right), context.text(node)
        for value in ("0", "0.0", "1"):
            text = f"({whole} if {divisor} else {value})"
            yield context.replace(node, text, Kind.ZERO_GUARD, 0.8 if value == "0" else 0.7)
        statement, function = context.statement_of(node), context.function_of(node)
        if statement is None or function is None or statement not in context.block_of(statement):
            continue
        known = [context.expected] if context.expected else []
        for place, value in enumerate([*context.parameters(function), *known, "0", "0.0"]):
            condition = f"if {divisor} == 0:"
            lines = [condition, f"    return {value}"]
            yield context.insert_before(statement, lines, Kind.ZERO_GUARD, 0.85 - 0.03 * place)


def _is_nan(context: Context) -> bool:
    return context.difference is not None and context.difference.got in ("nan", "inf", "-inf")


def _refusals(context: Context) -> Iterator[Edit]:
    """An exception that should have come: a question at the beginning of a function or of a branch."""
    if not context.differs_in(DifferenceKind.NOT_RAISED):
        return
    wanted = _exception(context)
    asked = sum(
        isinstance(node, ast.Raise) for node in context.nodes
    )  # then a question is wrong, rather than absent
    places: list[tuple[ast.stmt, Definition, float]] = []
    entered = _entered(context)
    for function in context.functions:
        near = 0.0 if function is entered or function.name == "__init__" else 0.15
        places.append((_begin(function), function, near))
        places += [
            (node.body[0], function, near + 0.02)
            for node in function.body
            if isinstance(node, ast.If) and not isinstance(node.body[0], ast.Return | ast.Raise)
        ]
    for statement, function, penalty in places:
        for place, name in enumerate(context.parameters(function)[:4]):
            conditions: tuple[str, ...]
            if name in context.containers:
                conditions = (f"len({name}) < 2", f"len({name}) == 0", f"not {name}")
            else:
                conditions = (f"{name} < 1", f"{name} < 0", f"not {name}", f"{name} < 2")
            for rank, condition in enumerate(conditions):
                lines = [f"if {condition}:", f'    raise {wanted}("{name}")']
                weight = (0.6 if asked else 0.9) - penalty - 0.03 * place - 0.12 * rank
                yield context.insert_before(statement, lines, Kind.RAISE, weight, name=name, anywhere=True)


def _exception(context: Context) -> str:
    found = re.search(
        r"\b([A-Z]\w*(?:Error|Exception|Iteration))\b",
        context.difference.expected if context.difference else "",
    )
    return found[1] if found else "ValueError"


def _none_for_refusal(context: Context) -> Iterator[Edit]:
    """A value given back, or nothing done, where an exception is wanted."""
    if not context.differs_in(DifferenceKind.NOT_RAISED):
        return
    wanted = _exception(context)
    for node in context.all(ast.Return):
        if node.value is None or isinstance(node.value, ast.Constant | ast.UnaryOp):
            yield context.replace(node, f"raise {wanted}", Kind.RAISE, 0.9)
    for called in context.all(ast.Raise):
        if called.exc is not None:
            name = called.exc.func if isinstance(called.exc, ast.Call) else called.exc
            if isinstance(name, ast.Name) and name.id != wanted:
                yield context.replace(name, wanted, Kind.RAISE, 0.85)
    for statement in context.all(ast.Expr):
        match statement.value:
            case ast.Call(func=ast.Name(id="print")):
                yield context.replace(statement, f"raise {wanted}", Kind.RAISE, 0.8)
            case ast.Call(func=ast.Name(id=made)) if made == wanted:
                yield context.replace(statement, f"raise {context.text(statement)}", Kind.RAISE, 0.95)
