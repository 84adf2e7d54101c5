"""What crosses by reference: the submission's objects as proxies, the judge's callables as handles.

Plain data never equals a proxy. Two proxies are compared by the submission's own `__eq__`: authors are told
not to.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from etude.judge.cage import packing
from etude.judge.cage.packing import Ext, PackError
from etude.judge.cage.values import CALLBACK, HANDLE, Codec
from etude.judge.learner_errors import SubmissionBroken, WorkerEnded, raised_from, to_exception
from etude.judge.tensors import TensorValues
from etude.judge.verdict import Outcome, Raised

if TYPE_CHECKING:
    from etude.judge.link import Link

__all__ = ["References", "RemoteClass", "RemoteFunction", "RemoteIterator", "RemoteObject", "is_remote"]

_MAX_PREFETCH = 64
_TYPE_ERROR = ("TypeError", "Exception", "BaseException", "object")


class References:
    """The two tables of one run."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._callbacks: dict[int, Any] = {}
        self._callback_of: dict[int, int] = {}
        self._numbers = itertools.count(1)
        self.exceptions: dict[str, type[Exception]] = {}
        self.codec = Codec(self._refer, self._resolve, TensorValues())

    def clear(self) -> None:
        """The worker is gone, and with it everything that was referred to."""
        self._callbacks.clear()
        self._callback_of.clear()

    def call_back(self, target: Any, data: bytes) -> list[Any]:
        """Serve the submission's call of something that lives here."""
        handle, operation = target
        args, kwargs = self.codec.decode(data)
        found = self._callbacks[handle]
        try:
            if operation == "next":
                try:
                    value: Any = [True, next(found)]
                except StopIteration:
                    value = [False, None]
            else:
                value = found(*args, **kwargs)
            return ["return", self.codec.encode(value)]
        except WorkerEnded:
            raise
        except Exception as error:  # whatever the callback raises belongs to the submission that called it
            plain = [part for part in error.args if isinstance(part, str | int | float | bool | type(None))]
            return ["throw", type(error).__name__, self.codec.encode(plain)]

    def _refer(self, value: Any) -> Ext:
        if isinstance(value, _Remote):
            value._check()
            return Ext(HANDLE, packing.packb([value._handle], _no_default))
        if isinstance(value, LateName):
            raise TypeError(f"cannot pass solution.{value.__name__} itself to the submission")
        if isinstance(value, Iterator):
            form, name, doc = "iterator", "", ""
        elif callable(value):
            form, name, doc = "function", getattr(value, "__name__", "function"), value.__doc__ or ""
        else:
            raise TypeError(f"cannot pass {type(value).__name__} to the submission")
        handle = self._callback_of.get(id(value))
        if handle is None:
            handle = next(self._numbers)
            self._callback_of[id(value)] = handle
            self._callbacks[handle] = value
        return Ext(CALLBACK, packing.packb([handle, form, name, doc], _no_default))

    def _resolve(self, code: int, data: bytes) -> Any:
        parts = packing.unpackb(data, _no_extension)
        if code == CALLBACK:
            return self._callbacks[parts[0]]
        if code != HANDLE:
            raise PackError(f"unknown extension {code}")
        handle, form, kind = int(parts[0]), str(parts[1]), str(parts[2])
        proxy = {"iterator": RemoteIterator, "function": RemoteFunction, "class": RemoteClass}.get(
            form, RemoteObject
        )
        return proxy(self._link, handle, kind)


class _Remote:
    """Something that lives in the cage."""

    __slots__ = ("_generation", "_handle", "_kind", "_link")

    def __init__(self, link: Link, handle: int, kind: str) -> None:
        self._link = link
        self._handle = handle
        self._kind = kind
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
        ):
            raise AttributeError(name)
        self._check()
        return self._link.get(self._handle, name)


class RemoteIterator(_Remote):
    """An iterator of the submission; draws ahead a little more each time."""

    __slots__ = ("_ended", "_items", "_wanted")

    def __init__(self, link: Link, handle: int, kind: str) -> None:
        super().__init__(link, handle, kind)
        self._items: list[Any] = []
        self._ended = False
        self._wanted = 1

    def __iter__(self) -> RemoteIterator:
        return self

    def __next__(self) -> Any:
        if not self._items:
            if self._ended:
                raise StopIteration
            self._check()
            items, self._ended = self._link.next(self._handle, self._wanted)
            self._items = items[::-1]
            # A lazy iterator is asked for one item first; who goes on drawing gets more at a time.
            self._wanted = min(_MAX_PREFETCH, self._wanted * 2)
            if not self._items:
                raise StopIteration
        return self._items.pop()


class RemoteFunction(_Remote):
    """A function of the submission, such as a closure it returned."""

    __slots__ = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it in the cage."""
        return self._invoke("", args, kwargs)

    def __getattr__(self, name: str) -> Any:
        return super().__getattr__(name)


class RemoteClass(RemoteFunction):
    """A class of the submission that came as a value."""

    __slots__ = ()


def _forward(name: str) -> Callable[..., Any]:
    def method(self: RemoteObject, *args: Any, **kwargs: Any) -> Any:
        try:
            return self._invoke(name, args, kwargs)
        except AttributeError as error:
            raised = raised_from(error)
            if raised is None or raised.name != name:
                raise
            # Python says TypeError where an operation is not defined, and `list` relies on it.
            text = f"{self._kind!r} object has no {name}"
            raise to_exception(Raised("TypeError", text, _TYPE_ERROR, raised.spans), (text,), {}) from None

    method.__name__ = name
    return method


class RemoteObject(_Remote):
    """An instance of one of the submission's classes, or of any type that is not plain data."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        if name in ("_generation", "_handle", "_kind", "_link"):
            object.__setattr__(self, name, value)
        else:
            self._check()
            self._link.set(self._handle, name, value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RemoteObject) and bool(self._invoke("__eq__", (other,), {}) is True)

    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        try:
            return bool(self._invoke("__bool__", (), {}))
        except AttributeError:
            pass
        try:
            return bool(self._invoke("__len__", (), {}))
        except AttributeError:
            return True

    def __iter__(self) -> Any:
        try:
            return self._invoke("__iter__", (), {})
        except AttributeError:
            return self._by_index()

    def _by_index(self) -> Iterator[Any]:
        for index in itertools.count():
            try:
                yield self._invoke("__getitem__", (index,), {})
            except IndexError:
                return

    def __contains__(self, item: object) -> bool:
        try:
            return bool(self._invoke("__contains__", (item,), {}))
        except AttributeError:
            return any(item == each for each in self)

    def __str__(self) -> str:
        return str(self._invoke("__str__", (), {}))

    def __repr__(self) -> str:
        return f"<{self._kind} object>"


# Looked up on an instance, these are the submission's own: a decorator is judged by whether it kept them.
for _kind in (RemoteFunction, RemoteClass, RemoteObject):
    _kind.__doc__ = property(lambda self: _Remote.__getattr__(self, "__doc__"))  # type: ignore[assignment]

for _name in (
    "__len__", "__getitem__", "__setitem__", "__delitem__", "__call__", "__next__", "__reversed__", "__add__",
    "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__", "__floordiv__",
    "__mod__", "__pow__", "__matmul__", "__rmatmul__", "__neg__", "__pos__", "__abs__", "__invert__",
    "__and__", "__or__", "__xor__", "__lshift__", "__rshift__", "__lt__", "__le__", "__gt__", "__ge__",
    "__enter__", "__exit__", "__int__", "__float__", "__index__", "__round__", "__iadd__",
):  # fmt: skip
    setattr(RemoteObject, _name, _forward(_name))


class LateName:
    """`solution.<name>`: bound when it is used, since tests are collected before any submission exists."""

    def __init__(self, name: str, current: Callable[[], Link]) -> None:
        self.__name__ = name
        self._current = current

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._current().call(self.__name__, args, kwargs).value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in ("__doc__", "__wrapped__"):
            raise AttributeError(name)
        return getattr(self._current().get(0, self.__name__), name)

    def __instancecheck__(self, other: object) -> bool:
        return isinstance(other, RemoteObject) and other._kind == self.__name__

    def __repr__(self) -> str:
        return f"<solution.{self.__name__}>"


def is_remote(value: object) -> bool:
    """Whether a value lives in the cage."""
    return isinstance(value, _Remote)


def _no_default(value: object) -> Ext:
    raise TypeError(type(value).__name__)


def _no_extension(code: int, _: bytes) -> Any:
    raise PackError(f"unknown extension {code}")
