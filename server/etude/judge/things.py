"""Objects of a test's own that are handed to the submission, seen from the judge.

Only instances of classes that the problem's own test files define, and of those only what is public: an object of
pytest's or of the judge's would be a way in. Nothing can be set.
"""

from __future__ import annotations

import builtins
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etude.judge.cage.packing import PackError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["abilities", "ask", "is_mock", "is_of_the_test"]

# What a class may be asked to do, besides giving its public attributes.
_SPECIAL = ("enter", "exit", "len", "iter", "getitem", "setitem", "delitem", "contains", "bool", "str")


def is_of_the_test(value: object, folder: Path) -> bool:
    """Whether a value is an instance of a class that a file of the problem defines."""
    kind = type(value)
    file = getattr(sys.modules.get(kind.__module__), "__file__", None)
    return isinstance(file, str) and Path(file).is_relative_to(folder)


def is_mock(value: object) -> bool:
    """Whether a value is one of `unittest.mock`, which has every special method, that of an iterator too."""
    return any(kind.__module__ == "unittest.mock" for kind in type(value).__mro__)


def abilities(value: object) -> str:
    """The special methods that the class of a thing has of its own, divided by spaces."""
    kind = type(value)
    own = [
        name
        for name in _SPECIAL
        if getattr(kind, f"__{name}__", None) is not getattr(object, f"__{name}__", None)
    ]
    return " ".join(own)


def ask(value: object, operation: str, args: list[Any], known: Mapping[str, type[Exception]]) -> Any:
    """Do with a thing what the submission asks for.

    Raises:
        PackError: that is nothing that a stand-in would ask for.
        Exception: what the thing itself raises.
    """
    if operation == "attribute":
        if len(args) != 1 or type(args[0]) is not str or args[0].startswith("_"):
            raise PackError("an attribute that is not public")
        return getattr(value, args[0])
    if operation not in abilities(value).split():
        raise PackError("an operation that the thing has not")
    if operation == "exit":
        args = _told_exception(args, known)
    return getattr(type(value), f"__{operation}__")(value, *args)


def _told_exception(args: list[Any], known: Mapping[str, type[Exception]]) -> list[Any]:
    """The three arguments of `__exit__`, from the name and the text of what the submission raised."""
    if not args:
        return [None, None, None]
    if len(args) != 2 or not all(type(part) is str for part in args):
        raise PackError("an exception that is none")
    kind = known.get(args[0]) or getattr(builtins, args[0], None)
    if not (isinstance(kind, type) and issubclass(kind, Exception)):
        kind = Exception
    try:
        error = kind(args[1])
    except Exception:  # a constructor that wants other arguments
        error = Exception(args[1])
    return [type(error), error, None]
