"""Calls whose arguments are known beforehand: they can be sent ahead, many in one crossing."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etude.judge.cage import packing
from etude.judge.workbench import Workbench, by_value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

__all__ = ["PlainCall", "call_request", "drive_request"]


def call_request(name: str, args: Sequence[bytes], kwargs: dict[str, bytes], time_s: float) -> bytes:
    """The packed request of one call of the submission."""
    return packing.packb(["call", name, list(args), kwargs, time_s, False])


def drive_request(text: str, time_s: float) -> bytes:
    """The packed request that runs a driver beside the submission."""
    return packing.packb(["drive", text, time_s])


@dataclass(frozen=True, slots=True)
class PlainCall:
    """A call of one of the solution's names, with arguments that do not depend on the submission."""

    name: str
    args: tuple[CodeType, ...]
    kwargs: tuple[tuple[str, CodeType], ...]

    @classmethod
    def of(cls, node: ast.expr, bench: Workbench, unknown: frozenset[str] = frozenset()) -> PlainCall | None:
        """The plain call a node is, if it is one.

        Args:
            node: an expression of case code.
            bench: knows the solution's names.
            unknown: further names whose values are not known beforehand.
        """
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            return None
        if node.func.id not in bench.module.names or node.func.id in bench.module.exceptions:
            return None
        if any(isinstance(each, ast.Starred) for each in node.args) or any(
            k.arg is None for k in node.keywords
        ):
            return None
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        used = {part.id for each in arguments for part in ast.walk(each) if isinstance(part, ast.Name)}
        if (
            used & unknown
            or bench.module.__name__ in used
            or any(bench.module.defines(name) for name in used)
        ):
            return None
        return cls(
            node.func.id,
            tuple(_compiled(each) for each in node.args),
            tuple((str(keyword.arg), _compiled(keyword.value)) for keyword in node.keywords),
        )

    def request(self, namespace: dict[str, Any], time_s: float) -> bytes | None:
        """The frame that makes the call; None when an argument crosses by reference only."""
        try:
            args = [by_value.encode(eval(code, namespace)) for code in self.args]  # noqa: S307  # the author's own code, in the confined judge
            kwargs = {name: by_value.encode(eval(code, namespace)) for name, code in self.kwargs}  # noqa: S307  # as above
        except TypeError:
            return None
        return call_request(self.name, args, kwargs, time_s)


def _compiled(node: ast.expr) -> CodeType:
    return compile(ast.Expression(node), "<case>", "eval")
