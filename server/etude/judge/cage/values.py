"""Values that cross between judge and cage. Decoding builds plain data, and references for everything else.

A tree of plain values is one MessagePack value. What is nested too deep for that, or refers to itself, is a
flat table of nodes. Anything that is not plain data crosses by reference: `Codec` asks its owner for the
reference.
"""

from __future__ import annotations

import datetime as dt
import struct
import sys
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from . import packing
from .packing import Ext, PackError
from .tensors import TENSOR

__all__ = ["CALLBACK", "HANDLE", "Codec", "PackError"]

(TUPLE, SET, FROZENSET, BIG_INT, COMPLEX, RANGE, DEQUE, ORDERED_DICT, COUNTER, DEFAULT_DICT, FRACTION,
 DECIMAL, ARRAY, ARRAY_SCALAR, BYTEARRAY, DATETIME, DATE, TIME, TIMEDELTA, SLICE, ELLIPSIS, NOT_IMPLEMENTED,
 TABLE, OBJECT_ARRAY) = range(24)  # fmt: skip
HANDLE = 64  # a thing that lives in the cage
CALLBACK = 65  # a callable or iterator that lives in the judge

_MAX_NESTED_EXTENSIONS = 40
_MAX_FRACTION_BYTES = 1 << 14  # reducing a fraction of larger numbers takes too long to accept from outside


class Tensors(Protocol):
    """Knows what a tensor is on this side."""

    def write(self, codec: Codec, value: Any) -> Ext | None:
        """A tensor as it crosses; None for anything else."""

    def read(self, codec: Codec, data: bytes) -> Any:
        """The tensor that crossed."""


class Codec:
    """Encodes and decodes values.

    Args:
        refer: gives the reference for something that is not plain data, or raises TypeError.
        resolve: gives what a reference (its code and bytes) stands for here.
        tensors: knows torch's tensors; None where there are none.
    """

    def __init__(
        self,
        refer: Callable[[Any], Ext],
        resolve: Callable[[int, bytes], Any],
        tensors: Tensors | None = None,
    ) -> None:
        self._refer = refer
        self._resolve = resolve
        self._tensors = tensors
        self._depth = 0

    def encode(self, value: Any) -> bytes:
        """The bytes of a value.

        Raises:
            TypeError: something in it cannot cross.
        """
        # Nested extensions cost several Python frames a level, on both sides: past a few dozen they lie flat.
        self._depth += 1
        try:
            if self._depth <= _MAX_NESTED_EXTENSIONS:
                return packing.packb(value, self._extension)
        except (PackError, RecursionError):
            pass  # too deep or cyclic for a tree
        finally:
            self._depth -= 1
        return packing.packb(_Table(self).write(value), self._extension)

    def decode(self, data: bytes) -> Any:
        """The value of some bytes.

        Raises:
            PackError: the bytes are malformed.
        """
        try:
            return packing.unpackb(data, self._from_extension)
        except PackError:
            raise
        except Exception as error:  # hostile bytes reach constructors of many types
            raise PackError(f"{type(error).__name__}: {error}") from None

    def _extension(self, value: Any) -> Ext:
        write = _WRITERS.get(type(value))
        if write is not None:
            return write(self, value)
        numpy = sys.modules.get("numpy")
        if numpy is not None:
            if type(value) is numpy.ndarray:
                return self._array(value)
            if isinstance(value, numpy.generic) and type(value).__module__ == "numpy":
                return Ext(ARRAY_SCALAR, self.encode([value.dtype.str, value.tobytes()]))
        if self._tensors is not None and (found := self._tensors.write(self, value)) is not None:
            return found
        return self._refer(value)

    def tuple_of(self, items: list[Any]) -> Ext:
        """A tuple of these items."""
        return Ext(TUPLE, self.encode(items))

    def _array(self, value: Any) -> Ext:
        if value.dtype.hasobject:
            return Ext(OBJECT_ARRAY, self.encode([list(value.shape), value.ravel().tolist()]))
        descr = value.dtype.str if value.dtype.names is None else [list(d) for d in value.dtype.descr]
        return Ext(ARRAY, self.encode([descr, list(value.shape), value.tobytes()]))

    def _from_extension(self, code: int, data: bytes) -> Any:
        read = _READERS.get(code)
        if code == TENSOR and self._tensors is not None:
            return self._tensors.read(self, data)
        if read is None:
            return self._resolve(code, data)
        return read(self, data)


class _Table:
    """Deep, shared or cyclic values as a flat list of nodes, written and read without recursion.

    A node is `[kind, children]` or `["leaf", value]`; children are indexes. The last entry of `order` is the
    root; immutable containers stand after their children, so that one pass can build them.
    """

    def __init__(self, codec: Codec) -> None:
        self.codec = codec

    def write(self, root: Any) -> Ext:
        index: dict[int, int] = {id(root): 0}
        kept: list[Any] = [root]  # keeps every id alive while it is in use
        nodes: list[list[Any]] = [[]]
        order: list[int] = []
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            value, seen = stack.pop()
            at = index[id(value)]
            if seen:
                order.append(at)
                continue
            kind, children = _children(value)
            if kind == "leaf":
                nodes[at] = ["leaf", self.codec.encode(value)]
                order.append(at)
                continue
            refs = []
            stack.append((value, True))
            for child in children:
                if id(child) not in index:
                    index[id(child)] = len(nodes)
                    nodes.append([])
                    kept.append(child)
                    stack.append((child, False))
                refs.append(index[id(child)])
            nodes[at] = [kind, refs]
        return Ext(TABLE, packing.packb([nodes, order], self.codec._extension))


def _children(value: Any) -> tuple[str, list[Any]]:
    kind = type(value)
    if kind in (list, tuple, set, frozenset):
        return kind.__name__, list(value)
    if kind is dict:
        return "dict", [part for pair in value.items() for part in pair]
    return "leaf", []


def _read_table(codec: Codec, data: bytes) -> Any:
    nodes, order = packing.unpackb(data, codec._from_extension)
    built: list[Any] = [None] * len(nodes)
    done = [False] * len(nodes)
    for at, (kind, _) in enumerate(nodes):
        if kind in ("list", "dict", "set"):
            built[at] = {"list": list, "dict": dict, "set": set}[kind]()
            done[at] = True
    for at in order:
        kind, content = nodes[at]
        if kind == "leaf":
            built[at], done[at] = codec.decode(content), True
        elif kind in ("tuple", "frozenset"):
            if not all(done[child] for child in content):
                raise PackError("an immutable value that contains itself")
            parts = [built[child] for child in content]
            built[at], done[at] = (tuple(parts) if kind == "tuple" else frozenset(parts)), True
    if not all(done):
        raise PackError("incomplete table")
    for at, (kind, content) in enumerate(nodes):
        if kind == "list":
            built[at].extend(built[child] for child in content)
        elif kind == "set":
            built[at].update(built[child] for child in content)
        elif kind == "dict":
            for key, item in zip(content[::2], content[1::2], strict=True):
                built[at][built[key]] = built[item]
    return built[0]


def _sorted_parts(codec: Codec, values: Any) -> bytes:
    # The order of a set differs between processes; its bytes must not.
    return packing.packb(sorted(codec.encode(item) for item in values), codec._extension)


def _pairs(value: Any) -> list[list[Any]]:
    return [[key, item] for key, item in value.items()]


def _big_int(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 8) // 8, "little", signed=True)


def _default_dict(codec: Codec, value: Any) -> Ext:
    factory = value.default_factory
    name = factory.__name__ if factory in (int, list, set, dict, str, float, tuple, bool) else ""
    return Ext(DEFAULT_DICT, codec.encode([name, _pairs(value)]))


def _time_zone(value: Any) -> Any:
    if value.tzinfo is None:
        return None
    offset = value.utcoffset()
    return offset.total_seconds() if offset is not None else None


def _with_zone(value: Any, seconds: Any) -> Any:
    if seconds is None:
        return value
    return value.replace(tzinfo=dt.timezone(dt.timedelta(seconds=seconds)))


_WRITERS: dict[type, Callable[[Codec, Any], Ext]] = {
    tuple: lambda codec, value: Ext(TUPLE, codec.encode(list(value))),
    int: lambda _, value: Ext(BIG_INT, _big_int(value)),
    set: lambda codec, value: Ext(SET, _sorted_parts(codec, value)),
    frozenset: lambda codec, value: Ext(FROZENSET, _sorted_parts(codec, value)),
    complex: lambda _, value: Ext(COMPLEX, struct.pack("<dd", value.real, value.imag)),
    range: lambda codec, value: Ext(RANGE, codec.encode([value.start, value.stop, value.step])),
    slice: lambda codec, value: Ext(SLICE, codec.encode([value.start, value.stop, value.step])),
    deque: lambda codec, value: Ext(DEQUE, codec.encode([list(value), value.maxlen])),
    OrderedDict: lambda codec, value: Ext(ORDERED_DICT, codec.encode(_pairs(value))),
    Counter: lambda codec, value: Ext(COUNTER, codec.encode(_pairs(value))),
    defaultdict: _default_dict,
    Fraction: lambda _, value: Ext(
        FRACTION,
        len(_big_int(value.numerator)).to_bytes(4, "little")
        + _big_int(value.numerator)
        + _big_int(value.denominator),
    ),
    Decimal: lambda _, value: Ext(DECIMAL, str(value).encode()),
    bytearray: lambda _, value: Ext(BYTEARRAY, bytes(value)),
    dt.datetime: lambda codec, value: Ext(
        DATETIME, codec.encode([value.replace(tzinfo=None).isoformat(), _time_zone(value)])
    ),
    dt.date: lambda _, value: Ext(DATE, value.isoformat().encode()),
    dt.time: lambda _, value: Ext(TIME, value.replace(tzinfo=None).isoformat().encode()),
    dt.timedelta: lambda codec, value: Ext(
        TIMEDELTA, codec.encode([value.days, value.seconds, value.microseconds])
    ),
    type(...): lambda _, __: Ext(ELLIPSIS, b""),
    type(NotImplemented): lambda _, __: Ext(NOT_IMPLEMENTED, b""),
}


def _read_fraction(_: Codec, data: bytes) -> Fraction:
    if len(data) > _MAX_FRACTION_BYTES:
        raise PackError("fraction too large")
    size = int.from_bytes(data[:4], "little")
    return Fraction(
        int.from_bytes(data[4 : 4 + size], "little", signed=True),
        int.from_bytes(data[4 + size :], "little", signed=True),
    )


def _read_decimal(_: Codec, data: bytes) -> Decimal:
    return Decimal(data.decode("ascii"))


def _read_deque(codec: Codec, data: bytes) -> deque[Any]:
    items, size = codec.decode(data)
    return deque(items, size)


def _read_default_dict(codec: Codec, data: bytes) -> defaultdict[Any, Any]:
    name, pairs = codec.decode(data)
    factories: dict[str, Any] = {
        kind.__name__: kind for kind in (int, list, set, dict, str, float, tuple, bool)
    }
    return defaultdict(factories.get(name), pairs)


def _numpy_dtype(descr: Any) -> Any:
    import numpy as np

    if isinstance(descr, str):
        dtype = np.dtype(descr)
    else:
        dtype = np.dtype([tuple(tuple(p) if isinstance(p, list) else p for p in d) for d in descr])
    if dtype.hasobject:
        raise PackError("an array of objects in raw form")
    return dtype


def _read_array(codec: Codec, data: bytes) -> Any:
    import numpy as np

    descr, shape, raw = codec.decode(data)
    return np.frombuffer(bytearray(raw), _numpy_dtype(descr)).reshape(shape)


def _read_object_array(codec: Codec, data: bytes) -> Any:
    import numpy as np

    shape, items = codec.decode(data)
    found = np.empty(len(items), object)
    for at, item in enumerate(items):
        found[at] = item
    return found.reshape(shape)


def _read_array_scalar(codec: Codec, data: bytes) -> Any:
    import numpy as np

    descr, raw = codec.decode(data)
    return np.frombuffer(raw, _numpy_dtype(descr))[0]


def _read_datetime(codec: Codec, data: bytes) -> dt.datetime:
    text, seconds = codec.decode(data)
    found: dt.datetime = _with_zone(dt.datetime.fromisoformat(text), seconds)
    return found


def _read_counter(codec: Codec, data: bytes) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for key, count in codec.decode(data):
        found[key] = count
    return found


def _read_parts(codec: Codec, data: bytes) -> list[Any]:
    return [codec.decode(part) for part in packing.unpackb(data, codec._from_extension)]


_READERS: dict[int, Callable[[Codec, bytes], Any]] = {
    TUPLE: lambda codec, data: tuple(codec.decode(data)),
    SET: lambda codec, data: set(_read_parts(codec, data)),
    FROZENSET: lambda codec, data: frozenset(_read_parts(codec, data)),
    BIG_INT: lambda _, data: int.from_bytes(data, "little", signed=True),
    COMPLEX: lambda _, data: complex(*struct.unpack("<dd", data)),
    RANGE: lambda codec, data: range(*codec.decode(data)),
    SLICE: lambda codec, data: slice(*codec.decode(data)),
    DEQUE: _read_deque,
    ORDERED_DICT: lambda codec, data: OrderedDict(codec.decode(data)),
    COUNTER: _read_counter,
    DEFAULT_DICT: _read_default_dict,
    FRACTION: _read_fraction,
    DECIMAL: _read_decimal,
    BYTEARRAY: lambda _, data: bytearray(data),
    DATETIME: _read_datetime,
    DATE: lambda _, data: dt.date.fromisoformat(data.decode("ascii")),
    TIME: lambda _, data: dt.time.fromisoformat(data.decode("ascii")),
    TIMEDELTA: lambda codec, data: dt.timedelta(*codec.decode(data)),
    ELLIPSIS: lambda _, __: ...,
    NOT_IMPLEMENTED: lambda _, __: NotImplemented,
    TABLE: _read_table,
    OBJECT_ARRAY: _read_object_array,
    ARRAY: _read_array,
    ARRAY_SCALAR: _read_array_scalar,
}
