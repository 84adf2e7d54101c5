"""What crosses by reference, seen from the cage: numbers for our objects, stand-ins for the judge's."""

from __future__ import annotations

import itertools
import types
from collections.abc import Callable
from typing import Any

from . import packing
from .operations import PLAIN_DATA
from .packing import Ext
from .things import RemoteThing, thing
from .values import CALLBACK, ERROR, HANDLE, Codec, Tensors

__all__ = ["CallBack", "Objects", "RemoteCallable", "RemoteIterator", "class_name"]

CallBack = Callable[[list[Any], list[Any], dict[str, Any]], Any]
"""Calls something in the judge: what and how, positional arguments, keyword arguments."""

# Drawing ahead from these runs no code of the submission, so nobody can tell.
_WITHOUT_CODE = tuple(
    {type(iter(kind())) for kind in (list, tuple, set, str, bytes, bytearray, dict)}
    | {type(iter(range(0))), type(iter({}.values())), type(iter({}.items())), type(reversed([]))}
)
_LEARNERS_MODULE = "solution"


class RemoteCallable:
    """A callable that lives in the judge, handed to the learner's function as an argument."""

    def __init__(self, call_back: CallBack, handle: int, name: str, doc: str) -> None:
        self._call_back = call_back
        self._handle = handle
        self.__name__ = self.__qualname__ = name
        self.__doc__ = doc

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it, in the judge."""
        return self._call_back([self._handle, "call"], list(args), kwargs)

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


class RemoteIterator:
    """An iterator that lives in the judge."""

    def __init__(self, call_back: CallBack, handle: int) -> None:
        self._call_back = call_back
        self._handle = handle

    def __iter__(self) -> RemoteIterator:
        return self

    def __next__(self) -> Any:
        """The next item, from the judge."""
        more, item = self._call_back([self._handle, "next"], [], {})
        if not more:
            raise StopIteration
        return item


class Objects:
    """The two tables of one worker.

    Args:
        call_back: reaches the judge's callables and iterators.
        exception: makes an exception that was raised there.
        tensors: knows torch's tensors; None where there are none.

    Attributes:
        codec: encodes and decodes with these tables.
    """

    def __init__(
        self,
        call_back: CallBack,
        exception: Callable[[str, list[Any]], BaseException],
        tensors: Tensors | None,
    ) -> None:
        self._call_back = call_back
        self._exception = exception
        self._objects: dict[int, Any] = {}
        self._numbers: dict[
            int, int
        ] = {}  # by id: one object is one proxy in the judge, so that `is` works there
        self._count = itertools.count(1)
        self._remote: dict[int, Any] = {}
        self._sent: dict[int, bytes] = {}
        self._errors: dict[bytes, BaseException] = {}
        self.codec = Codec(self._refer, self._resolve, tensors)

    def __getitem__(self, number: int) -> Any:
        return self._objects[number]

    def replace(self, number: int, value: Any) -> None:
        """Let a reference stand for something else."""
        self._numbers.pop(id(self._objects[number]), None)
        self._objects[number] = value

    def free(self, number: int) -> None:
        """The judge needs a reference no more."""
        self._numbers.pop(id(self._objects.pop(number, None)), None)

    def _refer(self, value: Any) -> Ext:
        if type(value) in (RemoteCallable, RemoteIterator) or isinstance(value, RemoteThing):
            return Ext(CALLBACK, self._sent[value._handle])
        number = self._numbers.get(id(value))
        if number is None:
            number = self._numbers[id(value)] = next(self._count)
            self._objects[number] = value
        kind = type(value)
        own = value if issubclass(kind, type) else kind
        names = [class_name(base) for base in type.mro(own) if base.__module__ == _LEARNERS_MODULE]
        return Ext(HANDLE, packing.packb([number, _form(value), str(kind.__name__), names]))

    def _resolve(self, code: int, data: bytes) -> Any:
        self.codec.irregular += 1
        if code == ERROR:
            if data not in self._errors:
                self._errors[data] = self._exception(*self.codec.decode(data))
            return self._errors[data]
        reference = packing.unpackb(data)
        if code == HANDLE:
            return self._objects[reference[0]]
        if code != CALLBACK:
            raise packing.PackError(f"unknown extension {code}")
        handle, form, name, doc = reference
        # One judge-side object is one object here too: memoising on a callback must work.
        if handle not in self._remote:
            self._sent[handle] = data
            self._remote[handle] = self._stand_in(handle, form, name, doc)
        return self._remote[handle]

    def _stand_in(self, handle: int, form: str, name: str, doc: str) -> Any:
        """What stands for something of the judge's here; for an object, `doc` is what its class can do."""
        if form == "iterator":
            return RemoteIterator(self._call_back, handle)
        if form == "thing":
            return thing(self._call_back, handle, name, doc)
        return RemoteCallable(self._call_back, handle, name, doc)


def _form(value: Any) -> str:
    kind = type(value)
    if issubclass(kind, type):
        return "class"
    if hasattr(kind, "__await__"):
        return "awaitable"
    if hasattr(kind, "__next__"):
        if kind.__module__ == _LEARNERS_MODULE:
            return "stepper"  # one of the learner's own classes may be more than an iterator
        if kind is types.GeneratorType:
            return "generator"
        return "items" if kind in _WITHOUT_CODE else "iterator"
    if kind in (types.FunctionType, types.BuiltinFunctionType, types.MethodType):
        return "function"
    return next((f"data {base.__name__}" for base in PLAIN_DATA if issubclass(kind, base)), "object")


def class_name(kind: type) -> str:
    """The name of a class; one that only shares its name with a built-in class is told with its module."""
    import builtins

    name = str(kind.__name__)
    twin = getattr(builtins, name, kind)
    return name if twin is kind else f"{kind.__module__}.{name}"
