"""Which operations tests leave to the submission's objects: those that the reference's own classes have.

`abs(result - 1.5) < 1e-9` asks the result itself to subtract. Where the reference gives a number, an object whose
`__sub__` gives 0 would pass. So an operation that no class of the reference has is not asked for at all.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TRUSTED_TO_ANYBODY", "operations_of"]

# What gives parts of an object, or does something to it: what comes back is looked at in its turn.
TRUSTED_TO_ANYBODY = frozenset(
    f"__{name}__"
    for name in [
        "iter",
        "len",
        "getitem",
        "setitem",
        "delitem",
        "call",
        "reversed",
        "next",
        "enter",
        "exit",
        "aiter",
        "anext",
        "aenter",
        "aexit",
        "str",
        "bool",
        "delattr",
    ]
)


def operations_of(source: str, kinds: Mapping[str, list[Any]]) -> frozenset[str]:
    """The operations that classes of the reference have, by the names of their methods.

    Args:
        source: the reference; it may define classes inside its functions.
        kinds: what it defines, as the cage tells; of a class also the operations that it inherits.
    """
    found = {name for kind in kinds.values() if kind[0] == "class" for name in kind[3]}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return frozenset(name for name in found if name.startswith("__") and name.endswith("__"))
