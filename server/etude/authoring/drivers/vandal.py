"""A submission that is none: it answers as the reference does, and changes its arguments afterwards.

GIVEN is the text of the reference.
"""

import contextlib
import copy
import functools
import inspect
from typing import Any

GIVEN = ""  # a line behind this text sets it, and another calls `_begin`


def _begin() -> None:
    names: dict[str, Any] = {"__name__": "reference"}
    exec(compile(GIVEN, "reference.py", "exec"), names)
    for name, value in names.items():
        if not name.startswith("__"):
            globals()[name] = _spoiling(value)


def _spoiling(value: Any) -> Any:
    if getattr(value, "__module__", "") != "reference":
        return value
    if inspect.isfunction(value):
        return _changes_arguments(value)
    if inspect.isclass(value):
        for name, function in list(vars(value).items()):
            if inspect.isfunction(function):
                setattr(value, name, _changes_arguments(function, 1))
    return value


def _changes_arguments(function: Any, own: int = 0) -> Any:
    @functools.wraps(function)
    def spoils(*args: Any, **kwargs: Any) -> Any:
        result = function(*args, **kwargs)
        with contextlib.suppress(
            Exception
        ):  # a generator cannot be copied, and goes on with what was changed
            result = copy.deepcopy(result)
        for value in (*args[own:], *kwargs.values()):
            with contextlib.suppress(Exception):
                _spoil(value)
        return result

    return spoils


def _spoil(value: Any) -> None:
    if isinstance(value, list):
        value.append(value[-1] if value else 0)
    elif isinstance(value, set):
        value.add("spoilt")
    elif isinstance(value, dict):
        for each in value.values():
            _spoil(each)
        value["spoilt"] = True
    elif hasattr(value, "detach"):
        value.detach().add_(1)
    elif hasattr(value, "dtype"):
        value[...] = ~value if value.dtype.kind == "b" else value + 1
    elif isinstance(value, tuple):
        for each in value:
            _spoil(each)
