"""How much a built-in operation does: the items it goes through, as far as that is known.

A step is one item of a container or one cell of an array. Sorting counts n log n, a product of matrices the cells of
the result times the inner length. What is not known is named, not guessed.
"""

from __future__ import annotations

from collections import deque
from math import ceil, log2, prod
from typing import Any

__all__ = ["CONSTANT", "LAZY", "array_work", "call_work", "method_work", "product_work", "size"]

_SIZED = (list, tuple, str, dict, set, frozenset, bytes, bytearray, range, deque)
# What takes the same time whatever it is given.
CONSTANT = frozenset(
    (
        *(
            "len",
            "isinstance",
            "issubclass",
            "callable",
            "id",
            "type",
            "hash",
            "getattr",
            "setattr",
            "hasattr",
        ),
        *(
            "iter",
            "next",
            "range",
            "int",
            "float",
            "bool",
            "complex",
            "abs",
            "round",
            "divmod",
            "pow",
            "ord",
            "chr",
        ),
        *(
            "object",
            "slice",
            "property",
            "staticmethod",
            "classmethod",
            "print",
            "repr",
            "input",
            "open",
            "cast",
        ),
    )
)
# What does its work only when its items are asked for.
LAZY = frozenset(
    (
        *("map", "filter", "zip", "enumerate", "reversed", "islice", "chain", "count", "cycle", "repeat"),
        *("takewhile", "dropwhile", "starmap", "accumulate", "pairwise", "zip_longest", "compress", "tee"),
    )
)
_CONSTANT_METHODS = frozenset(
    (
        *(
            "append",
            "appendleft",
            "popleft",
            "popitem",
            "get",
            "setdefault",
            "keys",
            "values",
            "items",
            "add",
        ),
        *("discard", "send", "throw", "close", "is_integer", "bit_length", "bit_count", "as_integer_ratio"),
    )
)
_OF_ARGUMENTS = frozenset(("extend", "update", "extendleft", "join", "fromkeys", "write", "writelines"))
_BY_HALVES = frozenset(
    ("heappush", "heappop", "heapreplace", "heappushpop", "bisect", "bisect_left", "bisect_right")
)
_SORTS = frozenset(("sorted", "sort", "argsort", "lexsort", "unique", "median", "percentile", "quantile"))
_VIEWS = frozenset(
    (
        *("reshape", "transpose", "view", "ravel", "squeeze", "swapaxes", "item", "moveaxis", "expand_dims"),
        *(
            "broadcast_to",
            "atleast_1d",
            "atleast_2d",
            "shape",
            "ndim",
            "dtype",
            "finfo",
            "iinfo",
            "empty",
            "split",
        ),
    )
)
_PRODUCTS = frozenset(("dot", "matmul", "inner", "vdot"))
_UNKNOWN = frozenset(("tensordot", "einsum_path", "interp", "polyfit", "histogram", "apply_along_axis"))


def size(value: Any) -> int:
    """How many items or cells a value has; 0 for one that is no container."""
    if isinstance(value, _SIZED):
        return len(value)
    if hasattr(value, "dtype"):
        cells, shape = getattr(value, "size", 0), getattr(value, "shape", None)
        return int(cells) if isinstance(cells, int) and shape else 0
    return 0


def _log(count: int) -> int:
    return max(ceil(log2(count)), 1) if count > 1 else 1


def _sorting(count: int) -> int:
    return count * _log(count)


def call_work(name: str, args: tuple[Any, ...], result: Any) -> tuple[int, bool]:
    """The steps of a built-in function that was called, and whether it sorts."""
    if name in CONSTANT or name in LAZY:
        return 0, False
    items = sum(map(size, args))
    if name in _SORTS:
        return _sorting(size(result) or items), True
    if name in _BY_HALVES:
        return _log(items), False
    return items + (size(result) if all(result is not each for each in args) else 0), False


def method_work(name: str, owner: Any, before: int, args: tuple[Any, ...], result: Any) -> tuple[int, bool]:
    """The steps of a method of a built-in container, and whether it sorts.

    Args:
        name: that of the method.
        owner: what it belongs to.
        before: how many items that had before.
        args: what it was given.
        result: what it gave.
    """
    if name in _CONSTANT_METHODS or isinstance(owner, int | float | complex):
        return 0, False
    if name == "sort":
        return _sorting(before), True
    if name in ("pop", "insert") and isinstance(owner, list):
        at = args[0] if args and isinstance(args[0], int) else -1
        return max(before - (at if at >= 0 else before + at) - 1, 0), False
    if name in ("pop", "remove", "__contains__", "copy") and isinstance(owner, set | dict):
        return (before if name == "copy" else 0), False
    items = sum(map(size, args))
    if name in _OF_ARGUMENTS:
        return items + size(result), False
    return before + items + size(result), False


def product_work(left: Any, result: Any) -> int:
    """The steps of a product of matrices."""
    shape = getattr(left, "shape", ())
    return max(size(result), 1) * (int(shape[-1]) if shape else 1)


def array_work(name: str, module: str, args: tuple[Any, ...], result: Any) -> tuple[int, bool, bool]:
    """The steps of a function or method of numpy; whether it sorts, and whether it is known what it does."""
    if name in _VIEWS:
        return 0, False, True
    cells = _cells(args) + _cells((result,))
    if name in _PRODUCTS and args:
        return product_work(args[0], result), False, True
    if name == "einsum" and args and isinstance(args[0], str):
        return _einsum(args[0], args[1:]) + cells, False, True
    if name in ("convolve", "correlate", "outer", "kron") and len(args) > 1:
        return max(size(args[0]), 1) * max(size(args[1]), 1), False, True
    if name in _SORTS or name.startswith("fft") or ".fft" in module:
        return _sorting(cells), True, True
    return cells, False, ".linalg" not in module and name not in _UNKNOWN


def _cells(values: tuple[Any, ...]) -> int:
    """The cells of arrays, also of those that stand in a list or tuple."""
    inner = (each for value in values if isinstance(value, list | tuple) for each in value)
    return sum(map(size, values)) + sum(map(size, inner))


def _einsum(subscripts: str, operands: tuple[Any, ...]) -> int:
    """The product of the lengths of all indices."""
    lengths: dict[str, int] = {}
    for letters, operand in zip(subscripts.split("->")[0].split(","), operands, strict=False):
        shape = getattr(operand, "shape", ())
        lengths.update(zip(letters.strip(), map(int, shape), strict=False))
    return prod(lengths.values())
