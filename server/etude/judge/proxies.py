"""The submission's objects as tests see them. What is done with a proxy is done in the cage.

Plain data never equals a proxy. Two proxies are compared by the submission's own `__eq__`: authors are told
not to rely on it.
"""

from __future__ import annotations

import functools
import types
from typing import TYPE_CHECKING, Any

from etude.judge.learner_errors import SubmissionBroken
from etude.judge.operations import TRUSTED_TO_ANYBODY
from etude.judge.verdict import Outcome, Raised

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from etude.judge.link import Link

__all__ = [
    "Remote",
    "RemoteClass",
    "RemoteData",
    "RemoteFunction",
    "RemoteIterator",
    "RemoteObject",
    "RemoteStepper",
    "can_be_called",
    "is_remote",
    "proxy",
]

_DRAWN_SINGLY = 32
_MAX_AHEAD = 64
_OF_NAMED_TUPLES = ("_asdict", "_replace", "_fields", "_field_defaults", "_make")


class Remote:
    """Something that lives in the cage."""

    __slots__ = _OWN = ("_generation", "_handle", "_kind", "_link", "_names")

    def __init__(self, link: Link, handle: int, kind: str, names: tuple[str, ...]) -> None:
        self._link = link
        self._handle = handle
        self._kind = kind
        self._names = names
        self._generation = link.generation

    def _check(self) -> None:
        if not self._link.alive(self._generation):
            error = SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("Ended", "the object's program has ended"))
            self._link.events.append(error)
            raise error

    def _invoke(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        self._check()
        return self._link.call_method(self._handle, name, args, kwargs).value

    def __repr__(self) -> str:
        return f"<{self._kind} object>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") and name not in (
            "__name__",
            "__doc__",
            "__wrapped__",
            "__qualname__",
            "__dict__",
            *_OF_NAMED_TUPLES,
        ):
            raise AttributeError(name)
        self._check()
        return self._link.get(self._handle, name)


class RemoteIterator(Remote):
    """An iterator of the submission that runs code, such as a generator.

    The next item may not exist, take for ever, or print something: only one that has been drawn from for long is
    drawn from ahead, a little.
    """

    __slots__ = ("_drawn", "_ended", "_items", "_result")

    def __init__(self, link: Link, handle: int, kind: str, names: tuple[str, ...]) -> None:
        super().__init__(link, handle, kind, names)
        self._drawn = 0
        self._items: list[Any] = []
        self._ended = False
        self._result: list[Any] = []

    def __iter__(self) -> RemoteIterator:
        return self

    def __next__(self) -> Any:
        if not self._items and not self._ended:
            self._draw()
        if self._items:
            return self._items.pop()
        raise StopIteration(*self._result)

    def _draw(self) -> None:
        self._check()
        items, self._ended, result = self._link.next(self._handle, self._ahead())
        self._items = items[::-1]
        self._drawn += len(items)
        # What a generator returns is told once, with the end of its items.
        self._result = [] if result is None else [result]

    def _ahead(self) -> int:
        """How many items to ask for. Something of the judge's in the submission would see if they were too many."""
        if self._drawn < _DRAWN_SINGLY or self._link.references.watched:
            return 1
        return min(self._drawn // 4, _MAX_AHEAD)


class RemoteGenerator(RemoteIterator):
    """A generator of the submission. Tests ask whether something is one: `inspect.isgenerator(result)`."""

    __slots__ = ()

    @property  # type: ignore[misc]  # only read
    def __class__(self) -> Any:
        return types.GeneratorType


class RemoteItems(RemoteIterator):
    """An iterator over a container. It runs no code: nobody can tell that items are drawn ahead."""

    __slots__ = ()

    def _ahead(self) -> int:
        return min(max(self._drawn, 1), _MAX_AHEAD)


class RemoteFunction(Remote):
    """A function of the submission, such as a closure it returned."""

    __slots__ = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it in the cage."""
        return self._invoke("", args, kwargs)

    def __getattr__(self, name: str) -> Any:
        return super().__getattr__(name)


class RemoteClass(RemoteFunction):
    """A class of the submission that came as a value. Its own class may give it items: an enumeration's does."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> Any:
        return self._invoke("__getitem__", (key,), {})

    def __iter__(self) -> Any:
        return self._invoke("__iter__", (), {})

    def __len__(self) -> Any:
        return self._invoke("__len__", (), {})

    def __bool__(self) -> bool:
        return True  # without it, Python would ask for the length

    def __contains__(self, item: object) -> bool:
        return bool(self._invoke("__contains__", (item,), {}))


def _forward(name: str) -> Callable[..., Any]:
    def method(self: RemoteObject, *args: Any, **kwargs: Any) -> Any:
        if not self._may(name):
            raise TypeError(f"{self._kind} objects have no {name} that a test could trust")
        return self._invoke(name, args, kwargs)

    method.__name__ = name
    return method


class RemoteObject(Remote):
    """An instance of one of the submission's classes, or of any type that is not plain data."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        if name in Remote._OWN:
            object.__setattr__(self, name, value)
        else:
            self._check()
            self._link.set(self._handle, name, value)

    def _may(self, name: str) -> bool:
        return name in TRUSTED_TO_ANYBODY or name in self._link.references.operations

    def __eq__(self, other: object) -> bool:
        if not self._may("__eq__"):
            return self is other
        return isinstance(other, RemoteObject) and bool(self._invoke("__eq__", (other,), {}) is True)

    def __hash__(self) -> int:
        if not self._may("__hash__"):
            return object.__hash__(self)
        found: int = self._invoke("__hash__", (), {})
        return found

    def __format__(self, spec: str) -> str:
        return str(self._invoke("__format__", (spec,), {}))

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> Any:
        return self._invoke("__exit__", (error,), {})

    def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> Any:
        return self._invoke("__aexit__", (error,), {})

    def __delattr__(self, name: str) -> None:
        self._invoke("__delattr__", (name,), {})

    def __bool__(self) -> bool:
        return bool(self._invoke("__bool__", (), {}))

    def __contains__(self, item: object) -> bool:
        if self._may("__contains__"):
            return bool(self._invoke("__contains__", (item,), {}))
        return any(item is each or item == each for each in self._invoke("__iter__", (), {}))

    def __str__(self) -> str:
        return str(self._invoke("__str__", (), {}))

    def __repr__(self) -> str:
        if not self._may("__repr__"):
            return super().__repr__()
        return str(self._invoke("__repr__", (), {}))


class RemoteData(RemoteObject):
    """An instance of a class of the submission that derives from one of plain data, such as a named tuple.

    With plain data it is compared as the plain data that it is: no `__eq__` of the submission is asked, and the
    submission does not learn with what it is compared.
    """

    __slots__ = ()
    _plain: type = object

    @property  # type: ignore[misc]  # only read: `isinstance(point, tuple)` holds
    def __class__(self) -> Any:
        return self._plain

    def _data(self) -> Any:
        return self._invoke("__data__", (), {})

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Remote):
            return super().__eq__(other)
        return bool(self._data() == other)

    def __hash__(self) -> int:
        return hash(self._data())


class RemoteAwaitable(RemoteObject):
    """A coroutine of the submission, or something else that can be awaited.

    It runs in the cage. It begins at once and lets others begin before it is waited for: those that are gathered
    run side by side.
    """

    __slots__ = ("_has_begun",)

    def __await__(self) -> Generator[None, None, Any]:
        self._invoke("__begin__", (), {})
        yield
        return self._invoke("__await__", (), {})

    def send(self, value: None) -> None:  # noqa: ARG002  # what a coroutine is sent is always None
        """The step that asyncio asks a coroutine for."""
        if getattr(self, "_has_begun", False):
            raise StopIteration(self._invoke("__await__", (), {}))
        object.__setattr__(self, "_has_begun", True)
        self._invoke("__begin__", (), {})

    def throw(self, error: BaseException) -> None:
        """End by an exception, such as that of a task that is cancelled."""
        raise error

    def close(self) -> None:
        """Give it up."""


class RemoteStepper(RemoteObject):
    """An instance of one of the submission's classes that is an iterator."""

    __slots__ = ()

    def __next__(self) -> Any:
        return self._invoke("__next__", (), {})


# Looked up on an instance, these are the submission's own: a decorator is judged by whether it kept them.
for _kind in (RemoteFunction, RemoteClass, RemoteObject, RemoteData, RemoteStepper, RemoteAwaitable):
    _kind.__doc__ = property(lambda self: Remote.__getattr__(self, "__doc__"))  # type: ignore[assignment]

# All operations but those written out above go to the submission as they are.
_OPERATIONS = """
    aiter anext aenter iter len getitem setitem delitem call
    reversed neg pos abs invert int float index round enter lt le gt ge
    add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor
    radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand ror rxor
    iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor
"""
for _name in _OPERATIONS.split():
    setattr(RemoteObject, f"__{_name}__", _forward(f"__{_name}__"))


_PROXIES: dict[str, type[Remote]] = {
    "items": RemoteItems,
    "iterator": RemoteIterator,
    "generator": RemoteGenerator,
    "stepper": RemoteStepper,
    "awaitable": RemoteAwaitable,
    "function": RemoteFunction,
    "class": RemoteClass,
}

# What an instance of a subclass is, by the form that the cage gives it.
_PLAIN: dict[str, type] = {f"data {kind.__name__}": kind for kind in (int, float, str, tuple, list, dict)}


def proxy(link: Link, handle: int, form: str, kind: str, names: tuple[str, ...]) -> Remote:
    """The proxy of something in the cage.

    Args:
        link: where it lives.
        handle: its number there.
        form: what can be done with it.
        kind: the name of its type.
        names: the submission's own classes that it belongs to.
    """
    if form in ("items", "iterator", "generator", "function", "class"):
        return _PROXIES[form](link, handle, kind, names)
    return _named(form, kind)(link, handle, kind, names)


@functools.lru_cache(maxsize=512)
def _named(form: str, kind: str) -> type[Remote]:
    """A class of proxies with the name of the submission's class: tests read `type(thing).__name__`."""
    base = RemoteData if form in _PLAIN else _PROXIES.get(form, RemoteObject)
    members = {"__slots__": (), "__module__": "solution", "__doc__": base.__dict__["__doc__"]}
    return type(kind, (base,), members | ({"_plain": _PLAIN[form]} if form in _PLAIN else {}))


def can_be_called(value: object) -> bool:
    """Whether it is a function or a class of the submission."""
    return isinstance(value, RemoteFunction)


def is_remote(value: object) -> bool:
    """Whether a value lives in the cage."""
    return isinstance(value, Remote)
