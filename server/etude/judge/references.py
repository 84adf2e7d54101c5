"""What crosses by reference, seen from the judge: proxies for its objects, numbers for ours."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from unittest import TestCase

from etude.judge.answer import name_of
from etude.judge.cage import packing
from etude.judge.cage.packing import Ext, PackError
from etude.judge.cage.values import CALLBACK, ERROR, HANDLE, Codec
from etude.judge.late_names import LateName
from etude.judge.learner_errors import WorkerEnded
from etude.judge.proxies import Remote, proxy
from etude.judge.tensors import TensorValues
from etude.judge.things import abilities, ask, is_mock, is_of_the_test

if TYPE_CHECKING:
    from pathlib import Path

    from etude.judge.link import Link

__all__ = ["References"]


_LONGEST_RANGE = 10_000_000
_LARGEST_ARGUMENT = 1 << 14  # bytes of an integer that a callback may be asked to work with, in the judge


class References:
    """The two tables of one run."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._callbacks: dict[int, Any] = {}
        self._callback_of: dict[int, int] = {}
        self._things: set[int] = set()  # the handles of what is neither called nor drawn from
        self.folder: Path | None = None  # whose files define the objects that may be handed over
        self._numbers = itertools.count(1)
        self._proxies: dict[tuple[int, int], Remote] = {}
        self.exceptions: dict[str, type[Exception]] = {}
        self.operations: frozenset[str] = frozenset()
        self.watched = False
        self.codec = Codec(self._refer, self._resolve, TensorValues(), _LONGEST_RANGE)

    def clear(self) -> None:
        """The worker is gone, and with it everything that was referred to."""
        self._proxies.clear()
        self._callbacks.clear()
        self._callback_of.clear()
        self._things.clear()

    def call_back(self, target: Any, data: bytes) -> list[Any]:
        """Serve the submission's call of something that lives here."""
        handle, operation = target
        args, kwargs = self.codec.decode(data, largest_int=_LARGEST_ARGUMENT)
        if type(args) is not list or type(kwargs) is not dict:
            raise PackError("arguments that are none")
        found = self._callbacks[handle]
        try:
            if operation == "next":
                try:
                    value: Any = [True, next(found)]
                except StopIteration:
                    value = [False, None]
            elif handle in self._things:
                value = ask(found, operation, args, self.exceptions)
            elif operation == "call":
                value = found(*args, **kwargs)
            else:
                raise PackError("an operation that is none")
            return ["return", self.codec.encode(value)]
        except (WorkerEnded, PackError):
            raise
        except Exception as error:  # whatever the callback raises belongs to the submission that called it
            return ["throw", type(error).__name__, self.codec.encode(_plain_arguments(error))]

    def _refer(self, value: Any) -> Ext:
        value = self._own(value)
        if isinstance(value, Remote):
            value._check()
            return Ext(HANDLE, packing.packb([value._handle]))
        if isinstance(value, BaseException):
            return Ext(ERROR, self.codec.encode([type(value).__name__, _plain_arguments(value)]))
        if isinstance(value, TestCase):  # it can be called, and decides what becomes of the test
            raise TypeError(f"cannot pass {type(value).__name__} to the submission")
        if isinstance(value, Iterator) and not is_mock(value):
            form, name, doc = "iterator", "", ""
        elif callable(value):
            form, name, doc = "function", getattr(value, "__name__", "function"), value.__doc__ or ""
        elif self.folder is not None and is_of_the_test(value, self.folder):
            form, name, doc = "thing", type(value).__name__, abilities(value)
        else:
            raise TypeError(f"cannot pass {type(value).__name__} to the submission")
        handle = self._callback_of.get(id(value))
        self.watched = True
        if handle is None:
            handle = next(self._numbers)
            self._callback_of[id(value)] = handle
            self._callbacks[handle] = value
            if form == "thing":
                self._things.add(handle)
        return Ext(CALLBACK, packing.packb([handle, form, name, doc]))

    def _own(self, value: Any) -> Any:
        """A name of the solution that is handed to the solution stands for what the submission calls so."""
        if isinstance(value, LateName):
            return self._link.get(0, value.__name__)
        if isinstance(value, type) and value in self.exceptions.values():
            return self._link.get(0, value.__name__)
        return value

    def _resolve(self, code: int, data: bytes) -> Any:
        parts = packing.unpackb(data)
        if code == CALLBACK:
            return self._callbacks[parts[0]]
        if code != HANDLE:
            raise PackError(f"unknown extension {code}")
        handle, form, kind = int(parts[0]), str(parts[1]), name_of(parts[2])
        names = tuple(map(str, parts[3]))
        # One object of the submission is one proxy, so that `is` works in tests.
        key = (self._link.generation, handle)
        if key not in self._proxies:
            self._proxies[key] = proxy(self._link, handle, form, kind, names)
        return self._proxies[key]


def _plain_arguments(error: BaseException) -> list[Any]:
    return [part for part in error.args if isinstance(part, str | int | float | bool | type(None))]
