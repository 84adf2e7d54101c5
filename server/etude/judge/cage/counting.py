"""Counts the steps of a program: the instructions of Python, and the items that built-in operations go through."""

from __future__ import annotations

import functools
import operator
import types
from collections.abc import Callable
from typing import Any

from . import counted_source as source_names
from .instructions import Instructions
from .work import CONSTANT, LAZY, array_work, call_work, method_work, product_work, size

__all__ = ["StepCounter", "TooManySteps"]

_BUILTIN = (
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.MethodWrapperType,
    types.ClassMethodDescriptorType,
)
_SUBMISSION = "solution"  # the name of its module
_MOST_NAMES = 5
_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "Eq": operator.eq,
    "NotEq": operator.ne,
    "Lt": operator.lt,
    "LtE": operator.le,
    "Gt": operator.gt,
    "GtE": operator.ge,
}


class TooManySteps(BaseException):
    """More steps than were to be counted. No `except Exception` of a program's catches it."""


class StepCounter:
    """Counts while it is switched on.

    Args:
        filename: that of the submission.
        most: steps after which the program is stopped.

    Attributes:
        steps: how many there were.
        exceeded: whether there were more than `most`.
        sorts: whether something was sorted by a built-in function.
        unknown: names of functions whose steps are not known.
    """

    def __init__(self, filename: str, most: int) -> None:
        self._filename = filename
        self._most = most
        self._instructions: Instructions | None = None
        self._on = False
        self.steps = 0
        self.exceeded = False
        self.sorts = False
        self.unknown: set[str] = set()

    def load(self, source: str, module: types.ModuleType) -> None:
        """Make `module` the submission, rewritten so that it is counted.

        Raises:
            SyntaxError, Exception: as loading the submission does.
        """
        module.__dict__.update(
            {
                source_names.CALL: self._call,
                source_names.MADE: self._made,
                source_names.PRODUCT: self._product,
                source_names.COMPARE: self._compare,
                source_names.PART: self._part,
                source_names.COPY: self._copied,
                source_names.GROWN: self._grown,
                source_names.SPREAD: self._spread,
            }
        )
        code = compile(source_names.counted_tree(source), self._filename, "exec", dont_inherit=True)
        self._instructions = Instructions(code, self._note_instruction)
        exec(code, module.__dict__)

    def start(self) -> None:
        """Switch it on; it begins at 0."""
        self.steps, self.exceeded, self._on = 0, False, True
        if self._instructions is not None:
            self._instructions.start()

    def stop(self) -> None:
        """Switch it off."""
        self._on = False
        if self._instructions is not None:
            self._instructions.stop()

    def _note_instruction(self) -> None:
        self._add(1)

    def _add(self, steps: int) -> None:
        if not self._on:
            return
        self.steps += steps
        if self.steps > self._most:
            self.exceeded = True
            raise TooManySteps

    # ------------------------------------------------------------------ operations

    def _call(self, function: Any, /, *args: Any, **kwargs: Any) -> Any:
        if not self._on:
            return function(*args, **kwargs)
        if isinstance(function, functools.partial):
            return self._call(function.func, *function.args, *args, **{**function.keywords, **kwargs})
        name, module = getattr(function, "__name__", ""), str(getattr(function, "__module__", "") or "")
        owner = getattr(function, "__self__", None)
        if isinstance(owner, types.ModuleType) or isinstance(function, type):
            owner = None
        if _is_of_arrays(owner) or module.startswith("numpy") or type(function).__name__ == "ufunc":
            return self._call_array(function, name, module, owner, args, kwargs)
        if not _is_builtin(function):  # the instructions of Python in it are counted one by one
            result = function(*args, **kwargs)
            if module != _SUBMISSION and type(function).__module__ != _SUBMISSION:
                self._add(sum(map(size, args)))  # what a library has built in is called out of sight
            return result
        if name not in CONSTANT and name not in LAZY:
            args = tuple(_Walk(each, self) if _is_iterator(each) else each for each in args)
        before = size(owner)
        result = function(*args, **kwargs)
        if owner is None:
            steps, sorts = call_work(name, args, result)
        else:
            steps, sorts = method_work(name, owner, before, args, result)
        self.sorts |= sorts
        self._add(steps)
        return result

    def _call_array(
        self, function: Any, name: str, module: str, owner: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        result = function(*args, **kwargs)
        given = args if owner is None or not _is_of_arrays(owner) else (owner, *args)
        steps, sorts, is_known = array_work(name, module, given, result)
        self.sorts |= sorts
        if not is_known and len(self.unknown) < _MOST_NAMES:
            self.unknown.add(name[:40])
        self._add(steps)
        return result

    def _made(self, value: Any) -> Any:
        self._add(size(value))
        return value

    def _part(self, value: Any) -> Any:
        return self._copied(value) if _is_of_arrays(value) else self._made(value)

    def _copied(self, value: Any) -> Any:
        if _is_of_arrays(value) and getattr(value, "base", value) is None:
            self._add(size(value))
        return value

    def _product(self, left: Any, right: Any) -> Any:
        result = left @ right
        self._add(product_work(left, result))
        return result

    def _compare(self, how: str, left: Any, right: Any) -> Any:
        if how in ("In", "NotIn"):
            if not isinstance(right, dict | set | frozenset | range):
                self._add(size(right))
            return left in right if how == "In" else left not in right
        result = _COMPARISONS[how](left, right)
        self._add(size(result) or min(size(left), size(right)))
        return result

    def _grown(self, target: Any, value: Any) -> Any:
        """The value of `target += value`, whose steps are counted here."""
        if isinstance(target, str) or _is_of_arrays(target):
            self._add(max(size(target), size(value)))
        else:
            self._add(size(value))
        return value

    def _spread(self, value: Any) -> Any:
        self._add(size(value))
        return _Walk(value, self) if _is_iterator(value) and self._on else value

    def walked(self) -> None:
        """Something built in has taken an item of an iterator."""
        self._add(1)


class _Walk:
    """An iterator whose items are counted when something built in takes them."""

    def __init__(self, iterator: Any, counter: StepCounter) -> None:
        self._iterator = iterator
        self._counter = counter

    def __iter__(self) -> _Walk:
        return self

    def __next__(self) -> Any:
        self._counter.walked()
        return next(self._iterator)


def _is_iterator(value: Any) -> bool:
    return hasattr(value, "__next__") and hasattr(value, "__iter__")


def _is_of_arrays(value: Any) -> bool:
    return type(value).__module__.partition(".")[0] == "numpy"


def _is_builtin(function: Any) -> bool:
    """Whether a function or type does its work without instructions of Python that would be followed."""
    if isinstance(function, type):
        return not any(hasattr(vars(each).get("__init__"), "__code__") for each in type.mro(function))
    return isinstance(function, _BUILTIN)
