"""Values that cross between judge and cage. Decoding builds plain data, and references for everything else.

A tree of plain values is one MessagePack value. What is nested too deep for that, refers to itself, or has one
part in two places, is a flat table of nodes. Anything that is not plain data crosses by reference: `Codec` asks
its owner for the reference.
"""

from __future__ import annotations

import builtins
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
from .tables import FACTORIES, factory_name, has_shared_parts, read_table, write_table
from .tensors import TENSOR

__all__ = ["CALLBACK", "ERROR", "HANDLE", "Codec", "PackError"]

(TUPLE, SET, FROZENSET, BIG_INT, COMPLEX, RANGE, DEQUE, ORDERED_DICT, COUNTER, DEFAULT_DICT, FRACTION,
 DECIMAL, ARRAY, ARRAY_SCALAR, BYTEARRAY, DATETIME, DATE, TIME, TIMEDELTA, SLICE, ELLIPSIS, NOT_IMPLEMENTED,
 TABLE, OBJECT_ARRAY, CLASS) = range(25)  # fmt: skip
HANDLE = 64  # a thing that lives in the cage
CALLBACK = 65  # a callable or iterator that lives in the judge
ERROR = 66  # an exception that was raised in the judge

_DATA_CLASSES = (
    *(object, bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset),
    *(range, slice),
)
# Classes that are the same thing on both sides: of data, and of exceptions.
_CLASSES: dict[str, type] = {
    kind.__name__: kind
    for kind in vars(builtins).values()
    if isinstance(kind, type) and (kind in _DATA_CLASSES or issubclass(kind, Exception))
}
_MAX_NESTED_EXTENSIONS = 40
_MAX_DECODED_INSIDE = 3 * _MAX_NESTED_EXTENSIONS  # what is encoded as above never comes near
_MAX_EXTENSIONS = 2_000_000
_BINARY = (b"\xc4", b"\xc5", b"\xc6")  # one of these is in whatever has bytes in it
_LARGE = 1 << 16  # bytes of an array that is not to be copied more often than needed
_MAX_DESCRIPTION = 4096
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
        longest_range: items of the longest range to accept, which somebody may draw into a list.

    Attributes:
        irregular: how many values were read that another process would write with other bytes.
    """

    def __init__(
        self,
        refer: Callable[[Any], Ext],
        resolve: Callable[[int, bytes], Any],
        tensors: Tensors | None = None,
        longest_range: int | None = None,
    ) -> None:
        self._refer = refer
        self._resolve = resolve
        self._tensors = tensors
        self.longest_range = longest_range
        self._depth = 0
        self._decoding = 0
        self._left = 0
        self._largest_int: int | None = None
        self.irregular = 0

    def encode(self, value: Any) -> bytes:
        """The bytes of a value.

        Raises:
            TypeError: something in it cannot cross.
            PackError: it is nested too deep, and not of the containers that can lie flat.
        """
        # Nested extensions cost several Python frames a level, on both sides: past a few dozen all lies flat.
        self._depth += 1
        try:
            if self._depth > _MAX_NESTED_EXTENSIONS:
                raise PackError("nested too deep")
            try:
                if type(value).__name__ == "ndarray" and (large := _large_array(value)) is not None:
                    return large
                if self._depth == 1 and has_shared_parts(value):
                    return packing.packb(Ext(TABLE, write_table(self, value)), self.extension)
                packed = packing.packb(value, self.extension)
                if any(code in packed for code in _BINARY) and _holds_buffer(value):
                    packed = packing.python_packb(value, self.extension)
                return packed
            except (PackError, RecursionError) as error:
                if self._depth > 1:
                    raise PackError("nested too deep") from error
            return packing.packb(Ext(TABLE, write_table(self, value)), self.extension)
        finally:
            self._depth -= 1

    def decode(self, data: bytes, largest_int: int | None = None) -> Any:
        """The value of some bytes.

        Args:
            data: what `encode` made.
            largest_int: the bytes an integer in it may have, where somebody will calculate with it.

        Raises:
            PackError: the bytes are malformed.
        """
        if self._decoding > _MAX_DECODED_INSIDE:  # C code calls itself there: it would overflow its stack
            raise PackError("nested too deep")
        if self._decoding == 0:
            self._left = _MAX_EXTENSIONS
            self._largest_int = largest_int
        self._decoding += 1
        try:
            if len(data) >= _LARGE and (array := _read_large_array(data)) is not None:
                return array
            return packing.unpackb(data, self.from_extension)
        except PackError:
            raise
        except Exception as error:  # hostile bytes reach constructors of many types
            raise PackError(f"{type(error).__name__}: {error}") from None
        finally:
            self._decoding -= 1

    def extension(self, value: Any) -> Ext:
        """What MessagePack has no form for."""
        write = _WRITERS.get(type(value))
        if write is not None:
            return write(self, value)
        if type(value) is type and _CLASSES.get(value.__name__) is value:
            return Ext(CLASS, value.__name__.encode())
        numpy = sys.modules.get("numpy")
        if numpy is not None:
            if type(value) is numpy.ndarray:
                return self._array(value)
            if issubclass(type(value), numpy.generic) and type(value).__module__ == "numpy":
                return Ext(ARRAY_SCALAR, self.encode([_description(value.dtype), value.tobytes()]))
        if self._tensors is not None and (found := self._tensors.write(self, value)) is not None:
            return found
        return self._refer(value)

    def tuple_of(self, items: list[Any]) -> Ext:
        """A tuple of these items."""
        return Ext(TUPLE, self.encode(items))

    def _array(self, value: Any) -> Ext:
        if value.dtype.hasobject:
            return Ext(OBJECT_ARRAY, self.encode([list(value.shape), value.ravel().tolist()]))
        return Ext(ARRAY, self.encode([_description(value.dtype), list(value.shape), value.tobytes()]))

    def from_extension(self, code: int, data: bytes) -> Any:
        """What `extension` was given."""
        self._left -= 1
        if self._left < 0:
            raise PackError("more parts than can be looked at in time")
        if code == BIG_INT and self._largest_int is not None and len(data) > self._largest_int:
            raise PackError("an integer too large to calculate with")
        read = _READERS.get(code)
        if code == TENSOR and self._tensors is not None:
            return self._tensors.read(self, data)
        if read is None:
            return self._resolve(code, data)
        return read(self, data)


def _holds_buffer(value: Any) -> bool:
    """Whether there is something that the C library takes for bytes although it is not."""
    stack = [value]
    while stack:
        found = stack.pop()
        if type(found) is list:
            stack += found
        elif type(found) is dict:
            stack += found.keys()
            stack += found.values()
        elif type(found) in (bytearray, memoryview):
            return True
    return False


def _sorted_parts(codec: Codec, values: Any) -> bytes:
    # The order of a set differs between processes; its bytes must not.
    return packing.packb(sorted(codec.encode(item) for item in values), codec.extension)


def _pairs(value: Any) -> list[list[Any]]:
    return [[key, item] for key, item in value.items()]


def _big_int(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 8) // 8, "little", signed=True)


def _default_dict(codec: Codec, value: Any) -> Ext:
    return Ext(DEFAULT_DICT, codec.encode([factory_name(value), _pairs(value)]))


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
    dt.time: lambda codec, value: Ext(
        TIME, codec.encode([value.replace(tzinfo=None).isoformat(), _time_zone(value)])
    ),
    dt.timedelta: lambda codec, value: Ext(
        TIMEDELTA, codec.encode([value.days, value.seconds, value.microseconds])
    ),
    type(...): lambda _, __: Ext(ELLIPSIS, b""),
    type(NotImplemented): lambda _, __: Ext(NOT_IMPLEMENTED, b""),
}


def _read_range(codec: Codec, data: bytes) -> range:
    found = range(*codec.decode(data))
    longest = codec.longest_range
    if found and longest is not None and (found[-1] - found[0]) // found.step >= longest:
        raise PackError("a range too long to be drawn")
    return found


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
    return defaultdict(FACTORIES.get(name), pairs)


def _description(dtype: Any) -> Any:
    """A type of cells as plain data: its code, or its fields with their places."""
    if dtype.subdtype is not None:
        return ["array", _description(dtype.subdtype[0]), list(dtype.subdtype[1])]
    if dtype.names is None:
        return dtype.str
    fields = [
        [name, _description(kind), *place] for name in dtype.names for kind, *place in [dtype.fields[name]]
    ]
    return ["fields", fields, dtype.itemsize, dtype.isalignedstruct]


def _numpy_dtype(described: Any) -> Any:
    import numpy as np

    if isinstance(described, str):
        dtype = np.dtype(described)
    elif described[0] == "array":
        dtype = np.dtype((_numpy_dtype(described[1]), tuple(described[2])))
    else:
        _, fields, size, aligned = described
        spec: Any = {key: [] for key in ("names", "formats", "offsets", "titles")} | {"itemsize": size}
        for name, kind, offset, *title in fields:
            spec["names"].append(name)
            spec["formats"].append(_numpy_dtype(kind))
            spec["offsets"].append(offset)
            spec["titles"].append(title[0] if title else None)
        dtype = np.dtype(spec, align=aligned)
    if dtype.hasobject:
        raise PackError("an array of objects in raw form")
    return dtype


def _read_array(codec: Codec, data: bytes) -> Any:
    import numpy as np

    described, shape, raw = codec.decode(data)
    return np.ndarray(shape, _numpy_dtype(described), bytearray(raw))


def _large_array(value: Any) -> bytes | None:
    """The bytes of an array, made with one copy of its cells; None for a small one and for any other thing."""
    numpy = sys.modules.get("numpy")
    if numpy is None or type(value) is not numpy.ndarray or value.nbytes < _LARGE or value.dtype.hasobject:
        return None
    described = packing.packb([_description(value.dtype), list(value.shape), None])
    size = value.nbytes.to_bytes(4, "big")
    inner = described[:-1] + b"\xc6" + size  # the None at the end makes room for the cells
    head = b"\xc9" + (len(inner) + value.nbytes).to_bytes(4, "big") + bytes([ARRAY]) + inner
    cells = numpy.ascontiguousarray(value).reshape(-1).view(numpy.uint8)
    return b"".join((head, cells.data))


def _read_large_array(data: bytes) -> Any:
    """What `_large_array` wrote, made with one copy of its cells; None where this is something else."""
    if data[0] != 0xC9 or data[5] != ARRAY or int.from_bytes(data[1:5], "big") != len(data) - 6:
        return None
    at = data.find(b"\xc6", 6, 6 + _MAX_DESCRIPTION)
    while at > 0 and int.from_bytes(data[at + 1 : at + 5], "big") != len(data) - at - 5:
        at = data.find(b"\xc6", at + 1, 6 + _MAX_DESCRIPTION)
    if at < 0:
        return None
    import numpy as np

    described, shape, _ = packing.unpackb(bytes(data[6:at]) + b"\xc0")
    return np.ndarray(shape, _numpy_dtype(described), bytearray(memoryview(data)[at + 5 :]))


def _read_object_array(codec: Codec, data: bytes) -> Any:
    import numpy as np

    shape, items = codec.decode(data)
    found = np.empty(len(items), object)
    for at, item in enumerate(items):
        found[at] = item
    return found.reshape(shape)


def _read_array_scalar(codec: Codec, data: bytes) -> Any:
    import numpy as np

    described, raw = codec.decode(data)
    return np.ndarray((), _numpy_dtype(described), bytearray(raw))[()]


def _read_datetime(codec: Codec, data: bytes) -> dt.datetime:
    text, seconds = codec.decode(data)
    found: dt.datetime = _with_zone(dt.datetime.fromisoformat(text), seconds)
    return found


def _read_time(codec: Codec, data: bytes) -> dt.time:
    text, seconds = codec.decode(data)
    found: dt.time = _with_zone(dt.time.fromisoformat(text), seconds)
    return found


def _read_counter(codec: Codec, data: bytes) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for key, count in codec.decode(data):
        found[key] = count
    return found


def _read_table(codec: Codec, data: bytes) -> Any:
    codec.irregular += 1
    return read_table(codec, data)


def _read_parts(codec: Codec, data: bytes) -> list[Any]:
    return [codec.decode(part) for part in packing.unpackb(data, codec.from_extension)]


_READERS: dict[int, Callable[[Codec, bytes], Any]] = {
    TUPLE: lambda codec, data: tuple(codec.decode(data)),
    SET: lambda codec, data: set(_read_parts(codec, data)),
    FROZENSET: lambda codec, data: frozenset(_read_parts(codec, data)),
    BIG_INT: lambda _, data: int.from_bytes(data, "little", signed=True),
    COMPLEX: lambda _, data: complex(*struct.unpack("<dd", data)),
    RANGE: _read_range,
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
    TIME: _read_time,
    TIMEDELTA: lambda codec, data: dt.timedelta(*codec.decode(data)),
    ELLIPSIS: lambda _, __: ...,
    NOT_IMPLEMENTED: lambda _, __: NotImplemented,
    TABLE: _read_table,
    CLASS: lambda _, data: _CLASSES[data.decode()],
    OBJECT_ARRAY: _read_object_array,
    ARRAY: _read_array,
    ARRAY_SCALAR: _read_array_scalar,
}
