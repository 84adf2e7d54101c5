"""A program rewritten so that somebody sees the value of each of its expressions."""

from __future__ import annotations

import ast
from typing import Any, NamedTuple

from .own_work import OwnWork

__all__ = ["SEEN", "Part", "seen_tree"]

SEEN = "_etude_seen"  # not with two underscores: in a class, Python would take it for a name of the class

# Constants tell nothing, and what is no value of its own, or nothing before it is consumed, is left alone.
_UNSEEN = (
    *(ast.Constant, ast.Lambda, ast.Starred, ast.Slice, ast.JoinedStr, ast.FormattedValue),
    *(ast.Await, ast.Yield, ast.YieldFrom, ast.GeneratorExp, ast.NamedExpr),
)


class Part(NamedTuple):
    """An expression that is seen: its line, whether it is but a name, and the numbers of those it is made of."""

    line: int
    is_name: bool
    inner: list[int]


def seen_tree(source: str) -> tuple[ast.Module, list[Part]]:
    """The syntax tree of a text whose expressions are handed to `SEEN(number, value)`; the expressions by number.

    Raises:
        SyntaxError: it is no Python.
    """
    tree = ast.parse(source)
    seen = _Seen()
    tree.body = [seen.visit(statement) for statement in tree.body]
    return ast.fix_missing_locations(tree), seen.parts


class _Seen(OwnWork, ast.NodeTransformer):
    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._around: list[int] = []

    def visit(self, node: ast.AST) -> Any:
        """An expression that is read is seen with all that it is made of."""
        if not isinstance(node, ast.expr) or isinstance(node, _UNSEEN):
            return super().visit(node)
        if not isinstance(getattr(node, "ctx", None) or ast.Load(), ast.Load):
            return super().visit(node)
        number = len(self.parts)
        self.parts.append(Part(node.lineno, isinstance(node, ast.Name), []))
        if self._around:
            self.parts[self._around[-1]].inner.append(number)
        self._around.append(number)
        super().visit(node)
        self._around.pop()
        return ast.copy_location(ast.Call(ast.Name(SEEN, ast.Load()), [ast.Constant(number), node], []), node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Arguments and the owner of a method; what is called may look at the frame that it is called in."""
        if isinstance(node.func, ast.Attribute):
            node.func.value = self.visit(node.func.value)
        node.args = [self.visit(each) for each in node.args]
        for keyword in node.keywords:
            keyword.value = self.visit(keyword.value)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """What is indexed, and each index."""
        node.value = self.visit(node.value)
        if isinstance(node.slice, ast.Tuple):
            node.slice.elts = [self.visit(each) for each in node.slice.elts]
        else:
            node.slice = self.visit(node.slice)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """The value alone."""
        node.value = self.visit(node.value)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """The body alone."""
        node.body = [self.visit(each) for each in node.body]
        return node
