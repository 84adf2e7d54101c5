"""What an operator or a built-in function does with something of the submission's: exactly what Python does.

The judge's proxies ask by the name of the special method. Going through the operation, not through the
attribute, gives Python's own fallbacks and errors: an object without `__len__` has no length, one with only
`__getitem__` can be walked.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import Any

from .waiting import begin, run_to_its_end

__all__ = ["PLAIN_DATA", "perform"]

PLAIN_DATA = (int, float, str, tuple, list, dict)


def _call(target: Any, *args: Any, **kwargs: Any) -> Any:
    return target(*args, **kwargs)


def _refuse(*_: Any) -> Any:
    return NotImplemented


def _as_plain_data(target: Any) -> Any:
    """What an instance of a subclass is as plain data, by the means of the class of the data itself."""
    match target:
        case int():
            return int.__int__(target)
        case float():
            return float.__float__(target)
        case str():
            return str.__str__(target)
        case tuple():
            return tuple.__getitem__(target, slice(None))
        case list():
            return list.copy(target)
        case dict():
            return dict.copy(target)
    raise TypeError(f"{type(target).__name__!r} object is no plain data")


_OPERATIONS: dict[str, Callable[..., Any]] = {
    "": _call,
    "__data__": _as_plain_data,
    "__begin__": begin,
    "__await__": run_to_its_end,
    "__aiter__": aiter,
    "__anext__": anext,
    "__hash__": hash,
    "__repr__": repr,
    "__format__": format,
    "__call__": _call,
    "__len__": len,
    "__iter__": iter,
    "__next__": next,
    "__reversed__": reversed,
    "__bool__": bool,
    "__str__": str,
    "__int__": int,
    "__float__": float,
    "__index__": operator.index,
    "__round__": round,
    "__abs__": abs,
    "__neg__": operator.neg,
    "__pos__": operator.pos,
    "__invert__": operator.invert,
    "__contains__": operator.contains,
    "__getitem__": operator.getitem,
    "__setitem__": operator.setitem,
    "__delitem__": operator.delitem,
    "__delattr__": delattr,
}

_ARITHMETIC = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor"

# The other operand has a say in these as well, and it may live in the judge.
_WITH_ANOTHER = {
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"),
    *(f"__{side}{name}__" for name in _ARITHMETIC.split() for side in ("", "r", "i")),
}


def perform(target: Any, name: str, /, *args: Any, **kwargs: Any) -> Any:
    """Call a method of `target`, a special one by its operation; without a name the target itself.

    Raises:
        AttributeError: there is no such method.
        TypeError: the target cannot be used in this way.
    """
    return _found(target, name)(*args, **kwargs)


def _found(target: Any, name: str) -> Callable[..., Any]:
    if name in _OPERATIONS:
        return functools.partial(_OPERATIONS[name], target)
    method: Any = getattr(type(target), name, None)
    if name in _WITH_ANOTHER:
        return _refuse if method is None else functools.partial(method, target)
    if name in ("__enter__", "__exit__", "__aenter__", "__aexit__"):
        if method is None:
            raise TypeError(f"{type(target).__name__!r} object does not support the context manager protocol")
        return _leave(method, target) if name.endswith("exit__") else functools.partial(method, target)
    ordinary: Callable[..., Any] = getattr(target, name)
    return ordinary


def _leave(method: Any, target: Any) -> Callable[[BaseException | None], Any]:
    return lambda error: method(target, type(error) if error is not None else None, error, None)
