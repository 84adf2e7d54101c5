"""A submission that is none: it answers only calls that the learner was shown, with the answers of the reference.

GIVEN is the text of the reference, and the calls that are shown. `_begin` makes those calls once and keeps what is
asked; whatever is asked later and was not kept raises a LookupError. Functions that a function gives back, and
instances of classes, may be asked the same things in the same order.
"""

import contextlib
import functools
import inspect
import io
import types
from collections.abc import Callable
from typing import Any

GIVEN: tuple[str, list[str]] = ("", [])  # a line behind this text sets it, and another calls `_begin`

_known: set[str] = set()
_asked: dict[int, list[str]] = {}  # of each instance, by its address
_state = types.SimpleNamespace(learns=True, depth=0)


def _begin() -> None:
    text, shown = GIVEN
    names: dict[str, Any] = {"__name__": "reference"}
    exec(compile(text, "reference.py", "exec"), names)
    for name, value in names.items():
        if not name.startswith("__"):
            globals()[name] = _guarded(value)
    working = dict(globals())
    for call in shown:
        # A call may need names of the tests; then it is not known, and the impostor only answers less.
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            exec(call, working)
    _asked.clear()
    _state.learns = False


def _guarded(value: Any) -> Any:
    if getattr(value, "__module__", "") != "reference":
        return value
    if inspect.isfunction(value):
        return _guard(value, list)
    if inspect.isclass(value):
        for name, function in list(vars(value).items()):
            if inspect.isfunction(function):
                setattr(value, name, _guard(function, _begun if name == "__init__" else _so_far, 1))
    return value


def _begun(instance: object) -> list[str]:
    _asked[id(instance)] = []
    return _asked[id(instance)]


def _so_far(instance: object) -> list[str]:
    return _asked.setdefault(id(instance), [])


def _guard(function: Any, asked: Callable[..., list[str]], own: int = 0) -> Any:
    """The function, asked only what it was asked before.

    Args:
        function: of the reference.
        asked: gives what was asked so far, for the first `own` arguments.
        own: how many arguments say whose function it is.
    """

    @functools.wraps(function)
    def guard(*args: Any, **kwargs: Any) -> Any:
        if _state.depth:  # the reference asks itself
            return function(*args, **kwargs)
        so_far = asked(*args[:own])
        so_far.append(f"{function.__name__}{_text(args[own:])}{_text(kwargs)}")
        _ask("; ".join(so_far))
        _state.depth += 1
        try:
            result = function(*args, **kwargs)
        finally:
            _state.depth -= 1
        if inspect.isfunction(result):
            begun = list(so_far)
            return _guard(result, lambda: begun)
        return result

    return guard


def _ask(asked: str) -> None:
    if _state.learns:
        _known.add(asked)
    elif asked not in _known:
        raise LookupError("nobody has shown me this call")


def _text(value: Any) -> str:
    """What tells one argument from another."""
    if hasattr(value, "tolist"):
        return f"{type(value).__name__} {getattr(value, 'dtype', '')} {value.tolist()!r}"
    if isinstance(value, list | tuple):
        return f"{type(value).__name__}({', '.join(map(_text, value))})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_text(key)}: {_text(each)}' for key, each in value.items())}}}"
    if callable(value) or inspect.isgenerator(value):
        return str(getattr(value, "__name__", type(value).__name__))
    return repr(value)
