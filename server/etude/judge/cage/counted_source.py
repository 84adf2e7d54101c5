"""A program rewritten so that whatever may do more than one step asks to be counted."""

from __future__ import annotations

import ast
from typing import Any

from .own_work import OwnWork

__all__ = ["CALL", "COMPARE", "COPY", "GROWN", "MADE", "PART", "PRODUCT", "SPREAD", "counted_tree"]

# Not with two underscores: in a class, Python would take them for names of the class.
CALL = "_etude_call"
MADE = "_etude_made"
PRODUCT = "_etude_product"
COMPARE = "_etude_compare"
PART = "_etude_part"
COPY = "_etude_copy"
GROWN = "_etude_grown"
SPREAD = "_etude_spread"

_OF_THE_FRAME = frozenset(
    ("super", "locals", "globals", "vars", "dir", "eval", "exec", "breakpoint", "__import__")
)


def counted_tree(source: str) -> ast.Module:
    """The syntax tree of a text with its operations handed to the counter; every other node is as it was.

    Raises:
        SyntaxError: it is no Python.
    """
    tree = ast.parse(source)
    tree.body = [_Counted().visit(statement) for statement in tree.body]
    return ast.fix_missing_locations(tree)


class _Counted(OwnWork, ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A call goes through the counter, but for those that look at the frame they are in."""
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in _OF_THE_FRAME:
            return node
        return ast.copy_location(ast.Call(_name(CALL), [node.func, *node.args], node.keywords), node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Joining lists or texts, and arithmetic of arrays, does as much as its result is long."""
        self.generic_visit(node)
        if isinstance(node.op, ast.MatMult):
            return _called(PRODUCT, node, node.left, node.right)
        return _called(MADE, node, node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """The sign of an array."""
        self.generic_visit(node)
        return node if isinstance(node.op, ast.Not) else _called(MADE, node, node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """A search in a list, a comparison of two; chains are left as they are."""
        self.generic_visit(node)
        if len(node.ops) > 1 or isinstance(node.ops[0], ast.Is | ast.IsNot):
            return node
        how = ast.Constant(type(node.ops[0]).__name__)
        return _called(COMPARE, node, how, node.left, node.comparators[0])

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """A slice is a copy, and so is an array indexed by an array."""
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or isinstance(node.slice, ast.Constant):
            return node
        return _called(PART if _is_slice(node.slice) else COPY, node, node)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """`x += y` does as much as `y` is long, or as an array is large."""
        self.generic_visit(node)
        grows = (
            ast.Name(node.target.id, ast.Load()) if isinstance(node.target, ast.Name) else ast.Constant(None)
        )
        node.value = _called(GROWN, node.value, grows, node.value)
        return node

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        """`*xs` where values are listed."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = _called(SPREAD, node.value, node.value)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """What is put into a slice is copied."""
        self.generic_visit(node)
        if any(isinstance(each, ast.Subscript) and _is_slice(each.slice) for each in node.targets):
            node.value = _called(SPREAD, node.value, node.value)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """All but the type of the result."""
        returns, node.returns = node.returns, None
        self.generic_visit(node)
        node.returns = returns
        return node


def _is_slice(index: ast.expr) -> bool:
    parts = index.elts if isinstance(index, ast.Tuple) else [index]
    return any(isinstance(part, ast.Slice) for part in parts)


def _name(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


def _called(name: str, place: ast.AST, *arguments: Any) -> ast.Call:
    return ast.copy_location(ast.Call(_name(name), list(arguments), []), place)
