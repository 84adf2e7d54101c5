"""Objects of the test's own that are handed to the submission, seen from the cage.

What is done with one is done in the judge: a public attribute is asked for, a public method called, and what its
class can do as a special method works here too. Nothing of it can be set, and nothing private is reached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["RemoteThing", "thing"]

_CallBack = Callable[[list[Any], list[Any], dict[str, Any]], Any]


class RemoteThing:
    """An object that lives in the judge."""

    def __init__(self, call_back: _CallBack, handle: int) -> None:
        self._call_back = call_back
        self._handle = handle

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._call_back([self._handle, "attribute"], [name], {})

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object>"


def _forward(name: str) -> Callable[..., Any]:
    def method(self: RemoteThing, *args: Any) -> Any:
        return self._call_back([self._handle, name], list(args), {})

    method.__name__ = f"__{name}__"
    return method


def _leave(self: RemoteThing, kind: object, error: BaseException | None, trace: object) -> Any:  # noqa: ARG001  # as `with` calls it
    told = [] if error is None else [type(error).__name__, str(error)]
    return self._call_back([self._handle, "exit"], told, {})


def _draw(self: RemoteThing) -> Iterator[Any]:
    found: Iterator[Any] = self._call_back([self._handle, "iter"], [], {})
    return found


_SPECIAL: dict[str, Callable[..., Any]] = {
    **{
        name: _forward(name)
        for name in ("enter", "len", "getitem", "setitem", "delitem", "contains", "bool", "str")
    },
    "exit": _leave,
    "iter": _draw,
}


def thing(call_back: _CallBack, handle: int, name: str, can: str) -> RemoteThing:
    """A stand-in for an object of the judge's.

    Args:
        call_back: reaches it.
        handle: its number there.
        name: of its class.
        can: the special methods that its class has, without underscores, divided by spaces.
    """
    members = {f"__{each}__": _SPECIAL[each] for each in can.split() if each in _SPECIAL}
    made: RemoteThing = type(name, (RemoteThing,), members)(call_back, handle)
    return made
