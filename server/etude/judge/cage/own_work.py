"""Which parts of a program are work that it does."""

from __future__ import annotations

import ast

__all__ = ["OwnWork"]


class OwnWork(ast.NodeTransformer):
    """Rewrites what a program does, and leaves alone what is only written down: types, patterns."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """The value alone."""
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """A parameter has a type at most."""
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        """Guard and body."""
        node.guard = self.visit(node.guard) if node.guard is not None else None
        node.body = [self.visit(each) for each in node.body]
        return node
