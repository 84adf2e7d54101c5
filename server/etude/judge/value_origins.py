"""Where the values in test code come from: the submission, what the submission was given, or the test itself.

Read from the syntax tree, in the order in which the code runs. Nothing is run.
"""

# ruff: noqa: D102  # `visit_…` are named by ast.NodeVisitor

from __future__ import annotations

import ast
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["LITERALS", "OriginReader", "TestedNames"]

LITERALS: Final = (ast.List, ast.Tuple, ast.Set)
_FunctionDef = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class TestedNames:
    """How test code reaches the submission.

    Attributes:
        names: the submission's functions and classes, as the test calls them.
        modules: names of the submission's module.
        writes_back: whether arguments that the submission changed are changed in the test.
        has_order: whether what the entry gives has an order at all.
    """

    names: frozenset[str]
    modules: frozenset[str]
    writes_back: bool = False
    has_order: bool = True

    __test__ = False  # pytest would take the name for a test class


@dataclass
class OriginReader(ast.NodeVisitor):
    """Walks test code in the order in which it runs, and keeps in mind where values come from."""

    tested: TestedNames
    makers: set[str] = field(default_factory=set)  # functions of the test that give what the submission gave
    attributes: set[str] = field(default_factory=set)  # `self.buffer`, of any method
    submitted: set[str] = field(default_factory=set)  # variables with what the submission gave
    passed: set[str] = field(default_factory=set)  # … that it was given, and what was made of them afterwards
    fixed: set[str] = field(default_factory=set)  # … that nobody can change
    function: str = ""

    # ------------------------------------------------------------------ where values come from

    def is_submitted(self, node: ast.expr) -> bool:
        """Whether the submission made this value."""
        match node:
            case ast.Call(func=ast.Name(id=name)):
                return name in self.tested.names or name in self.makers or name in self.submitted
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name))) if name in self.tested.modules:
                return True
            case ast.Call(func=ast.expr() as inner) | ast.Await(value=inner) | ast.Starred(value=inner):
                return self.is_submitted(inner)
            case ast.Name() | ast.Attribute() if _text(node) in self.submitted | self.attributes:
                return True
            case ast.Attribute(value=inner) | ast.Subscript(value=inner) | ast.NamedExpr(value=inner):
                return self.is_submitted(inner)
            case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
                return self.is_submitted(one) or self.is_submitted(other)
            case ast.UnaryOp(op=ast.USub() | ast.UAdd() | ast.Invert(), operand=inner):
                return self.is_submitted(inner)
        return False

    def holds_submitted(self, node: ast.expr) -> bool:
        """Whether the submission made it or something in it."""
        if isinstance(node, LITERALS):
            return any(map(self.holds_submitted, node.elts))
        return self.is_submitted(node)

    def is_aliased(self, node: ast.expr) -> bool:
        """Whether the submission could have changed what it is made of."""
        return not self.holds_submitted(node) and any(
            isinstance(each, ast.Name) and each.id in self.passed for each in ast.walk(node)
        )

    def _bind(self, target: ast.expr, value: ast.expr | None) -> None:
        if isinstance(target, ast.Tuple | ast.List):
            values: Sequence[ast.expr | None] = [value] * len(target.elts)
            if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(target.elts):
                values = value.elts
            for one, other in zip(target.elts, values, strict=True):
                self._bind(one, other)
            return
        name = _text(target)
        if not name:  # a place in something else
            return
        is_submitted = value is not None and self.is_submitted(value)
        is_aliased = value is not None and self.is_aliased(value)
        is_fixed = value is not None and _is_fixed(value)
        for names, belongs in (
            (self.submitted, is_submitted),
            (self.passed, is_aliased),
            (self.fixed, is_fixed),
        ):
            (names.add if belongs else names.discard)(name)
        if is_submitted and name.startswith("self."):
            self.attributes.add(name)

    # ------------------------------------------------------------------ statements

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._function(node)

    def _function(self, node: _FunctionDef) -> None:
        with self.scope():
            parameters = {
                each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
            }
            self.submitted = self.submitted - parameters | (parameters & self.makers)
            self.function, outside = node.name, self.function
            for statement in node.body:
                self.visit(statement)
            self.function = outside

    @contextmanager
    def scope(self) -> Iterator[None]:
        """Forget, at the end, what was learned of variables within."""
        before = self.submitted, self.passed, self.fixed
        self.submitted, self.passed, self.fixed = map(set, before)
        yield
        self.submitted, self.passed, self.fixed = before

    def visit_Return(self, node: ast.Return) -> None:
        self.generic_visit(node)
        if node.value is not None and self.is_submitted(node.value):
            self.makers.add(self.function)

    def visit_Yield(self, node: ast.Yield) -> None:
        self.generic_visit(node)
        if node.value is not None and self.is_submitted(node.value):
            self.makers.add(self.function)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._bind(target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
            self._bind(node.target, node.value)

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)
        self._bind(node.target, node.iter)
        for statement in (*node.body, *node.orelse):
            self.visit(statement)

    def visit_With(self, node: ast.With) -> None:
        for item in node.items:
            self.visit(item.context_expr)
            if item.optional_vars is not None:
                self._bind(item.optional_vars, item.context_expr)
        for statement in node.body:
            self.visit(statement)

    # ------------------------------------------------------------------ expressions

    def visit_ListComp(self, node: ast.ListComp) -> None:
        self._comprehension(node)

    def visit_SetComp(self, node: ast.SetComp) -> None:
        self._comprehension(node)

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> None:
        self._comprehension(node)

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> None:
        with self.scope():
            self.enter(node.generators)
            self.visit(node.elt)

    def enter(self, generators: Sequence[ast.comprehension]) -> None:
        """Bind the variables of a comprehension."""
        for each in generators:
            self.visit(each.iter)
            self._bind(each.target, each.iter)
            for condition in each.ifs:
                self.visit(condition)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self._bind(node.target, node.value)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        if self.tested.writes_back and self.is_submitted(node):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                self.passed |= set(_handed_over(argument)) - self.fixed


def _text(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return f"self.{name}"
    return ""


def _handed_over(argument: ast.expr) -> Iterator[str]:
    """The variables that reach the submission as they are: not those that something was made of."""
    match argument:
        case ast.Name(id=name):
            yield name
        case ast.List(elts=items) | ast.Tuple(elts=items):
            for item in items:
                yield from _handed_over(item)
        case ast.Starred(value=inner) | ast.NamedExpr(value=inner):
            yield from _handed_over(inner)


def _is_fixed(node: ast.expr) -> bool:
    """Whether the value cannot be changed by whoever gets it."""
    match node:
        case ast.Constant() | ast.JoinedStr() | ast.Lambda():
            return True
        case ast.Tuple(elts=items):
            return all(map(_is_fixed, items))
        case ast.UnaryOp(operand=inner):
            return _is_fixed(inner)
        case ast.BinOp(left=one, right=other):
            return _is_fixed(one) and _is_fixed(other)
    return False
