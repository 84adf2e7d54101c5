"""Which function of the learner's file a call runs, and what belongs to that function alone."""

from __future__ import annotations

import ast
import re
from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from etude.catalogue.python_source import syntax_tree
from etude.judge.verdict import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.judge.syntax import Program

__all__ = [
    "Function",
    "called_function",
    "definition",
    "function_at",
    "function_name",
    "last_expression",
    "name_span",
    "own_nodes",
    "parameters",
    "place_of",
]

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_NAMED = ast.FunctionDef | ast.AsyncFunctionDef
_SCOPES = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef
_OF_THE_FUNCTION = frozenset(
    ("__name__", "__doc__", "__wrapped__", "__module__")
)  # not of what it gives back
_METHOD_OF_BUILTIN = {
    "len": "__len__",
    "list": "__iter__",
    "tuple": "__iter__",
    "sorted": "__iter__",
    "iter": "__iter__",
    "next": "__next__",
    "repr": "__repr__",
    "str": "__str__",
    "bool": "__bool__",
    "hash": "__hash__",
    "abs": "__abs__",
    "reversed": "__reversed__",
}
_METHOD_OF_OPERATOR: dict[type[ast.AST], str] = {
    ast.Add: "__add__",
    ast.Sub: "__sub__",
    ast.Mult: "__mul__",
    ast.Div: "__truediv__",
    ast.FloorDiv: "__floordiv__",
    ast.Mod: "__mod__",
    ast.Pow: "__pow__",
    ast.MatMult: "__matmul__",
    ast.USub: "__neg__",
    ast.In: "__contains__",
    ast.NotIn: "__contains__",
    ast.Eq: "__eq__",
    ast.NotEq: "__ne__",
    ast.Lt: "__lt__",
    ast.LtE: "__le__",
    ast.Gt: "__gt__",
    ast.GtE: "__ge__",
}


def definition(program: Program, name: str) -> Function | ast.ClassDef | None:
    """The function or class that has this name at the outermost level, the last one if there are several."""
    found: Function | ast.ClassDef | None = None
    for node in program.tree.body if program.tree else ():
        match node:
            case (
                ast.FunctionDef(name=defined)
                | ast.AsyncFunctionDef(name=defined)
                | ast.ClassDef(name=defined)
            ):
                found = node if defined == name else found
            case ast.Assign(targets=[ast.Name(id=defined)], value=ast.Lambda() as value):
                found = value if defined == name else found
    return found


def last_expression(call: str) -> ast.expr | None:
    """The expression that the last line of a shown call is."""
    try:
        tree = syntax_tree(call)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    last = tree.body[-1] if tree.body else None
    match last:
        case ast.Expr(value=value) | ast.Assign(value=value):
            return value
        case _:
            return None


def called_function(program: Program, entry: str, call: str) -> Function | None:
    """The function that the last line of a call runs; where that gives back a function, the inner one."""
    start = definition(program, entry) or _last_function(program)
    expression = last_expression(call)
    found = _called(program, start, expression) if expression is not None else None
    if found is None:
        found = _any_method(start) if isinstance(start, ast.ClassDef) else start
    if isinstance(expression, ast.Attribute) and expression.attr in _OF_THE_FUNCTION:
        return found
    return _returned_function(found) if found is not None else None


def _last_function(program: Program) -> Function | None:
    """Where to look when nothing has the name of the entry."""
    functions = [node for node in (program.tree.body if program.tree else ()) if isinstance(node, _NAMED)]
    return functions[-1] if functions else None


def _called(program: Program, entry: Function | ast.ClassDef | None, expression: ast.expr) -> Function | None:
    for node in _outermost_first(expression):
        found: Function | ast.ClassDef | None = None
        match node:
            case ast.Call(func=ast.Name(id=name)):
                found = definition(program, name) or _method(entry, _METHOD_OF_BUILTIN.get(name, ""))
            case ast.Call(func=ast.Attribute(attr=name)) | ast.Attribute(attr=name):
                found = _method(entry, name) or _anywhere(program, name)
            case ast.BinOp(op=operator) | ast.UnaryOp(op=operator) | ast.Compare(ops=[operator]):
                found = _method(entry, _METHOD_OF_OPERATOR.get(type(operator), ""))
            case ast.Subscript():
                found = _method(entry, "__getitem__")
        if isinstance(found, ast.ClassDef):
            found = _method(found, "__init__")
        if found is not None:
            return found
    return None


def _outermost_first(expression: ast.AST) -> Iterator[ast.AST]:
    waiting = deque([expression])
    while waiting:
        node = waiting.popleft()
        yield node
        waiting.extend(ast.iter_child_nodes(node))


def _method(owner: Function | ast.ClassDef | None, name: str) -> Function | None:
    if not isinstance(owner, ast.ClassDef) or not name:
        return None
    named = {node.name: node for node in owner.body if isinstance(node, _NAMED)}
    if name == "__str__" and name not in named:
        name = "__repr__"
    return named.get(name)


def _any_method(owner: ast.ClassDef) -> Function | None:
    """When no call tells which one: the last that gives something back."""
    methods = [node for node in owner.body if isinstance(node, _NAMED)]
    giving = [
        node for node in methods if any(isinstance(each, ast.Return | ast.Yield) for each in own_nodes(node))
    ]
    candidates = giving or methods
    return candidates[-1] if candidates else None


def _anywhere(program: Program, name: str) -> Function | None:
    """A function of this name at any depth, or what `wrapper.name = …` made one."""
    named: dict[str, Function] = {}
    aliases: dict[str, str] = {}
    for node in ast.walk(program.tree) if program.tree else ():
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                named[node.name] = node
            case ast.Assign(targets=[ast.Attribute(attr=attribute)], value=ast.Lambda() as value):
                named[attribute] = value
            case ast.Assign(targets=[ast.Attribute(attr=attribute)], value=ast.Name(id=other)):
                aliases[attribute] = other
    return named.get(name) or named.get(aliases.get(name, ""))


def _returned_function(function: Function) -> Function:
    """What the function hands out: an inner function it defines and returns, or itself."""
    if isinstance(function, ast.Lambda):
        return function.body if isinstance(function.body, ast.Lambda) else function
    inner = {
        node.name: node for node in ast.walk(function) if isinstance(node, _NAMED) and node is not function
    }
    for node in own_nodes(function):
        match node:
            case ast.Return(value=ast.Name(id=name)) if name in inner:
                return inner[name]
    return function


def own_nodes(function: Function) -> list[ast.expr | ast.stmt]:
    """The nodes of a function in the order of the text, without those of functions and classes inside it."""
    body = [function.body] if isinstance(function, ast.Lambda) else function.body
    waiting: list[ast.AST] = list(body)
    found: list[ast.AST] = []
    while waiting:
        node = waiting.pop()
        found.append(node)
        if not isinstance(node, _SCOPES):
            waiting.extend(ast.iter_child_nodes(node))
    placed = [node for node in found if isinstance(node, ast.expr | ast.stmt)]
    return sorted(placed, key=lambda node: (node.lineno, node.col_offset))


def function_at(program: Program, span: Span) -> Function | None:
    """The innermost named function around a place."""
    around: ast.FunctionDef | ast.AsyncFunctionDef | None = None
    for node in ast.walk(program.tree) if program.tree else ():
        if isinstance(node, _NAMED) and node.lineno <= span.line <= (node.end_lineno or node.lineno):
            around = node if around is None or node.lineno >= around.lineno else around
    return around


def function_name(function: Function | None, otherwise: str) -> str:
    """What a function is called."""
    return function.name if isinstance(function, _NAMED) else otherwise


def parameters(function: Function) -> list[str]:
    """The names of a function's arguments, in order."""
    arguments = function.args
    return [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def place_of(program: Program, node: ast.AST) -> Span | None:
    """Where a node is to be shown: its first line; of a compound statement what stands before the colon."""
    span = program.span(node)
    if span is None:
        return None
    match node:
        case ast.For(iter=last) | ast.AsyncFor(iter=last) | ast.While(test=last) | ast.If(test=last):
            end = program.span(last)
        case ast.With(items=[*_, ast.withitem(context_expr=last)]):
            end = program.span(last)
        case ast.Match(subject=last):
            end = program.span(last)
        case _:
            end = None
    if end is not None:
        span = Span(span.line, span.column, end.end_line, end.end_column)
    return program.clamp(span)


def name_span(program: Program, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> Span:
    """Where the name stands in a `def` or `class` line."""
    start = program.span(node) or Span(1, 1, 1, 1)
    found = re.compile(rf"\b{re.escape(node.name)}\b").search(program.line(start.line), start.column + 2)
    column = found.start() + 1 if found else start.column
    return program.clamp(Span(start.line, column, start.line, column + len(node.name)))
