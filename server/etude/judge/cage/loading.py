"""From a text to a module, and what the module defines."""

from __future__ import annotations

import types
from typing import Any

from .objects import class_name

__all__ = ["compiled", "defined_names"]


def compiled(source: str, filename: str) -> types.CodeType:
    """The code of a text.

    Raises:
        SyntaxError: it is no Python; for whatever else the compiler has against it as well.
    """
    try:
        return compile(source, filename, "exec", dont_inherit=True)
    except SyntaxError:
        raise
    except (RecursionError, MemoryError):
        raise SyntaxError("too deeply nested", (filename, 1, 1, "")) from None
    except ValueError as error:
        # A null character, or half of a surrogate pair.
        bad = next((at for at, char in enumerate(source) if char == "\0" or "\ud800" <= char < "\ue000"), 0)
        line = source.count("\n", 0, bad) + 1
        column = bad - source.rfind("\n", 0, bad)
        raise SyntaxError(str(error), (filename, line, column, "")) from None


def defined_names(module: types.ModuleType) -> dict[str, list[Any]]:
    """What a module defines: name to [kind, …]."""
    found: dict[str, list[Any]] = {}
    for name, value in list(module.__dict__.items()):
        if type(name) is not str or name.startswith("__"):
            continue
        if isinstance(value, types.ModuleType):
            found[name] = ["module"]
        elif isinstance(value, type) and issubclass(value, BaseException):
            found[name] = ["exception", [class_name(base) for base in type.mro(value)]]
        elif isinstance(value, type):
            own = [base.__name__ for base in type.mro(value) if base.__module__ == module.__name__]
            is_own = value.__module__ == module.__name__
            found[name] = ["class", is_own, own, _operations(value) if is_own else []]
        elif callable(value):
            found[name] = ["function", _is_own(value, module.__name__)]
        else:
            found[name] = ["constant"]
    return found


def _operations(kind: type) -> list[str]:
    """The special methods that a class has and a plain object has not."""
    names = {name for base in type.mro(kind)[:-1] for name in base.__dict__ if type(name) is str}
    return sorted(name for name in names if name.startswith("__") and name.endswith("__"))


def _is_own(value: Any, module: str) -> bool:
    """Whether a callable was made here: `partial(…)` was, an imported function was not."""
    return getattr(value, "__module__", "") == module or type(value).__module__ in ("functools", "operator")
