"""Values as short text, for whoever watches the submission run. Runs no code of the submission's, consumes nothing."""

from __future__ import annotations

import sys
import types
from collections import deque
from typing import Any

__all__ = ["shown"]

_LONGEST = 60
_MOST_ITEMS = 6
_DEEPEST = 3
_MOST_BITS = 200
_MOST_CELLS = 8
_PLAIN = (type(None), bool, float, complex, type(...))
_BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
    deque: ("deque([", "])"),
}


def shown(value: Any, depth: int = 0) -> str:
    """The text of a value, at most some sixty characters."""
    kind = type(value)
    if kind is int:
        text = repr(value) if value.bit_length() <= _MOST_BITS else f"an integer of {value.bit_length()} bits"
    elif kind in (str, bytes):
        text = repr(value) if len(value) <= _LONGEST else repr(value[: _LONGEST - 3]) + "…"
    elif kind in _PLAIN:
        text = repr(value)
    elif kind in _BRACKETS:
        text = _items(value, kind, depth)
    elif kind is dict:
        text = _mapping(value, depth)
    else:
        text = _other(value, kind, depth)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _items(value: Any, kind: type, depth: int) -> str:
    left, right = _BRACKETS[kind]
    if not value and kind is set:
        return "set()"
    if depth >= _DEEPEST:
        return f"{left}…{right}"
    first = [shown(item, depth + 1) for item, _ in zip(value, range(_MOST_ITEMS), strict=False)]
    rest = ", …" if len(value) > _MOST_ITEMS else "," if kind is tuple and len(value) == 1 else ""
    return f"{left}{', '.join(first)}{rest}{right}"


def _mapping(value: dict[Any, Any], depth: int) -> str:
    if depth >= _DEEPEST:
        return "{…}"
    pairs = zip(value.items(), range(_MOST_ITEMS), strict=False)
    first = [f"{shown(key, depth + 1)}: {shown(item, depth + 1)}" for (key, item), _ in pairs]
    return "{" + ", ".join(first) + (", …}" if len(value) > _MOST_ITEMS else "}")


def _other(value: Any, kind: type, depth: int) -> str:
    array = _array(value, kind)
    if array:
        return array
    name = type.__dict__["__name__"].__get__(kind)
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType | types.MethodType):
        return f"<function {value.__name__}>"
    if any("__next__" in base.__dict__ for base in type.mro(kind)):
        return f"<{name} object, not yet a list>"
    if kind is range:
        return repr(value)
    try:
        attributes = object.__getattribute__(value, "__dict__")
    except AttributeError:
        attributes = None
    if isinstance(value, type) or type(attributes) is not dict or depth >= _DEEPEST:
        return f"<{name}>"
    pairs = [(key, item) for key, item in attributes.items() if type(key) is str][:_MOST_ITEMS]
    return f"{name}({', '.join(f'{key}={shown(item, depth + 1)}' for key, item in pairs)})"


def _array(value: Any, kind: type) -> str:
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return ""
    if kind is numpy.ndarray:
        shape = "×".join(map(str, value.shape)) or "0-d"
        if value.size <= _MOST_CELLS and value.dtype.kind in "biufc":
            return (
                f"{numpy.array2string(value, precision=4, separator=', ')} ({shape} {value.dtype})".replace(
                    "\n", ""
                )
            )
        return f"array {shape} {value.dtype}"
    if issubclass(kind, numpy.generic) and kind.__module__ == "numpy":
        return f"{value.item()!r} ({value.dtype})"
    return ""
