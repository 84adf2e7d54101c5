"""The library of callables: what a `callable` argument is chosen from, and `calls` in cases."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Function = Callable[..., Any]


def identity(x: Any) -> Any:
    """Give back x."""
    return x


def double(x: Any) -> Any:
    """Twice x."""
    return x * 2


def increment(x: Any) -> Any:
    """One more than x."""
    return x + 1


def square(x: Any) -> Any:
    """The product of x with itself."""
    return x * x


def negate(x: Any) -> Any:
    """The value that makes 0 with x."""
    return -x


def is_even(x: Any) -> bool:
    """Whether 2 divides x."""
    return bool(x % 2 == 0)


def add(x: Any, y: Any) -> Any:
    """The sum of x and y."""
    return x + y


def multiply(x: Any, y: Any) -> Any:
    """The product of x and y."""
    return x * y


def constant_one(*args: Any, **kwargs: Any) -> int:  # noqa: ARG001  # it takes anything on purpose
    """1, whatever it is called with."""
    return 1


def raises(*args: Any, **kwargs: Any) -> Any:  # noqa: ARG001  # it takes anything on purpose
    """Raise a ValueError, whatever it is called with."""
    raise ValueError("raises always raises")


class Counting:
    """A function that counts how often it was called."""

    def __init__(self, function: Function) -> None:
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the function, once more."""
        self.calls += 1
        return self.function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"counting({getattr(self.function, '__name__', self.function)})"


def counting(function: Function) -> Counting:
    """The function, with its calls counted in `.calls`."""
    return Counting(function)


_PLAIN: tuple[Function, ...] = (
    *(identity, double, increment, square, negate, is_even),
    *(add, multiply, constant_one, raises),
)
LIBRARY: Mapping[str, Function] = MappingProxyType({each.__name__: each for each in (*_PLAIN, counting)})


def make(name: str) -> Function:
    """The callable of this name; a new counter each time for `counting(double)`."""
    inner = name.removeprefix("counting(")
    return LIBRARY[name] if inner == name else counting(LIBRARY[inner.removesuffix(")")])
