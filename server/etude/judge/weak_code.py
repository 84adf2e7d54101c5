"""Test code that a wrong submission could fool, found in its syntax tree. Nothing is run.

What counts is where a value comes from (`value_origins`): only what the test itself makes can be trusted.
"""

# ruff: noqa: N802  # `visit_…` are named by ast.NodeVisitor

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from etude.judge.value_origins import LITERALS, OriginReader, TestedNames

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Spot", "Weakness", "calls_of", "inexact_floats", "weak_module", "weak_steps"]

_EQUAL_ASSERTIONS: Final = frozenset(
    f"assert{name}"
    for name in ("Equal", "NotEqual", "AlmostEqual", "ListEqual", "TupleEqual", "DictEqual", "SetEqual")
) | {"assertSequenceEqual", "assertCountEqual"}
_TRUTH_ASSERTIONS: Final = frozenset({"assertTrue", "assertFalse"})
_HIDE_ORDER: Final = frozenset({"set", "frozenset", "sorted"})
_EQUALITIES: Final = (ast.Eq, ast.NotEq)


class Weakness(StrEnum):
    """In what way a test could be fooled."""

    ALIASED = "aliased"
    OWN_EQUALITY = "own_equality"
    TRUTHINESS = "truthiness"
    ASKS_SOLUTION = "asks_solution"
    DRIVER_DECIDES = "driver_decides"
    HIDDEN_ORDER = "hidden_order"
    EXACT_FLOAT = "exact_float"


@dataclass(frozen=True, slots=True)
class Spot:
    """A weak piece of code. Lines count from 1 in the text that was looked at."""

    line: int
    end_line: int
    weakness: Weakness
    code: str


def weak_module(tree: ast.Module, tested: TestedNames) -> list[Spot]:
    """The weak spots of a test file."""
    first = _Reader(tested)
    first.visit(tree)
    second = _Reader(tested, first.makers, first.attributes)  # helpers and set-up may stand below their use
    second.visit(tree)
    return second.found()


def weak_steps(
    body: Sequence[ast.stmt], tested: TestedNames, result: str = "", *, verdict: bool
) -> list[Spot]:
    """The weak spots of a case's steps, or of a property.

    Args:
        body: the steps.
        tested: how they reach the submission.
        result: the variable that holds what the submission gave.
        verdict: whether the truth of the last expression decides.
    """
    reader = _Reader(tested)
    reader.submitted |= {result} if result else set()
    for statement in body:
        reader.visit(statement)
    if verdict and isinstance(body[-1], ast.Expr):
        reader.decide(body[-1].value)
    return reader.found()


def calls_of(tree: ast.AST, tested: TestedNames) -> list[ast.Call]:
    """The calls that run the submission."""
    reader = _Reader(tested)
    return [each for each in ast.walk(tree) if isinstance(each, ast.Call) and reader.is_submitted(each)]


def inexact_floats(tree: ast.AST) -> list[ast.Constant]:
    """The float literals that no float holds exactly."""
    return [
        each
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant)
        and isinstance(each.value, float)
        and Decimal(repr(each.value)).is_finite()
        and Decimal(repr(each.value)) != Decimal(each.value)
    ]


@dataclass
class _Reader(OriginReader):
    spots: dict[tuple[int, Weakness], Spot] = field(default_factory=dict)

    def found(self) -> list[Spot]:
        return sorted(self.spots.values(), key=lambda spot: (spot.line, spot.weakness))

    def visit_Assert(self, node: ast.Assert) -> None:
        self.visit(node.test)
        self.decide(node.test)

    def visit_Compare(self, node: ast.Compare) -> None:
        self.visit(node.left)
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            is_stale = self.is_aliased(left)  # before the right side calls anything
            self.visit(right)
            contains = isinstance(operator, ast.In | ast.NotIn) and isinstance(right, LITERALS)
            if isinstance(operator, _EQUALITIES) or contains:
                self._equality(node, left, right, is_stale=is_stale)
            left = right

    def visit_Call(self, node: ast.Call) -> None:
        super().visit_Call(node)
        match node:
            case ast.Call(func=ast.Attribute(attr=name), args=[one, other, *_]) if name in _EQUAL_ASSERTIONS:
                self._equality(node, one, other, is_stale=self.is_aliased(one))
            case ast.Call(func=ast.Attribute(attr=name), args=[one, *_]) if name in _TRUTH_ASSERTIONS:
                self.decide(one)
            case ast.Call(func=ast.Name(id="bool"), args=[one]):
                self.decide(one)
        self._hidden_order(node)

    def decide(self, node: ast.expr) -> None:
        """Look at an expression of which only the truth counts."""
        match node:
            case ast.BoolOp(values=values):
                for value in values:
                    self.decide(value)
            case ast.UnaryOp(op=ast.Not(), operand=inner) | ast.Call(func=ast.Name(id="bool"), args=[inner]):
                self.decide(inner)
            case ast.Call(
                func=ast.Name(id="all" | "any"), args=[ast.GeneratorExp() | ast.ListComp() as items]
            ):
                with self.scope():
                    self.enter(items.generators)
                    self.decide(items.elt)
            case ast.Call(func=ast.Name(id="all" | "any"), args=[inner]):
                self.decide(inner)
            case _ if self.is_submitted(node):
                self._add(node, Weakness.TRUTHINESS)

    def _equality(self, node: ast.expr, left: ast.expr, right: ast.expr, *, is_stale: bool) -> None:
        is_stale = is_stale or (isinstance(left, ast.Name) and self.is_aliased(left))
        of_left, of_right = self.holds_submitted(left), self.holds_submitted(right)
        if of_left and of_right:
            self._add(node, Weakness.OWN_EQUALITY)
        aliased = self.is_aliased(right)
        if (is_stale and (of_right or aliased)) or (aliased and of_left):
            self._add(node, Weakness.ALIASED)
        for one, other, belongs in ((left, right, of_left), (right, left, of_right)):
            if belongs and _is_literal(other):
                known = {each.value for each in inexact_floats(one)}
                if any(each.value not in known for each in inexact_floats(other)):
                    self._add(node, Weakness.EXACT_FLOAT)

    def _hidden_order(self, node: ast.Call) -> None:
        match node:
            case ast.Call(func=ast.Name(id=name), args=[inner, *_]) if name in _HIDE_ORDER:
                pass
            case ast.Call(func=ast.Attribute(attr="assertCountEqual"), args=[inner, *_]):
                pass
            case _:
                return
        if self.tested.has_order and self.is_submitted(inner):
            self._add(node, Weakness.HIDDEN_ORDER)

    def _add(self, node: ast.expr, weakness: Weakness) -> None:
        spot = Spot(node.lineno, node.end_lineno or node.lineno, weakness, ast.unparse(node))
        self.spots.setdefault((spot.line, weakness), spot)


def _is_literal(node: ast.expr) -> bool:
    """Whether it is written out, so that nothing in it knows of a tolerance."""
    return not any(isinstance(each, ast.Call) for each in ast.walk(node))
