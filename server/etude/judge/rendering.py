"""Values as short Python text, as a person would type or read them. Never runs code of the learner's."""

from __future__ import annotations

import itertools
import math
import re
import sys
from collections import Counter, OrderedDict, defaultdict, deque
from typing import TYPE_CHECKING, Any

from etude.judge.proxies import is_remote
from etude.judge.tensors import TensorValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["IteratorContents", "Opaque", "kind_of", "render"]

_MAX_DIGITS = 60
_MAX_DEPTH = 8
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


class IteratorContents:
    """What was drawn from an iterator, so that two of them can be compared."""

    def __init__(self, kind: str, items: list[Any], *, ended: bool) -> None:
        self.kind = kind
        self.items = items
        self.ended = ended


class Opaque:
    """Something of the submission that is no plain data: only its kind is known, and whether it can be called.

    What is in it only its own code could tell, and the problem need not have named its class. So a function or class
    may stand for each other, and any object for any other, as long as the lines after it ask for plain data. Only of an
    instance of a class that derives from one of plain data, such as a named tuple, that data is known: `data` holds it.
    """

    def __init__(self, kind: str, *, is_callable: bool = False, data: tuple[Any, ...] = ()) -> None:
        self.kind = kind
        self.is_callable = is_callable
        self.data = data


def kind_of(value: object) -> str:
    """The name of a value's type, as the learner's code would call it."""
    if is_remote(value):
        return str(object.__getattribute__(value, "_kind"))
    if isinstance(value, IteratorContents | Opaque):
        return value.kind
    if isinstance(value, TensorValue):
        return "Tensor"
    return type(value).__name__


def render(value: object, limit: int = 200) -> str:
    """The text of a value, shortened in the middle to `limit` characters."""
    text = _text(value, 0, limit)
    if len(text) <= limit:
        return text
    half = (limit - 3) // 2
    return f"{text[: limit - 3 - half]}...{text[-half:]}"


def _text(value: object, depth: int, room: int) -> str:
    if depth > _MAX_DEPTH:
        return "..."
    kind = type(value)
    if kind is int:
        return _int(int(value))  # type: ignore[call-overload]  # the type was just checked
    if kind is str or kind is bytes:
        return _quoted(value, room)
    if kind is float:
        return _float(value)
    if kind is bytearray and isinstance(value, bytearray):
        return f"bytearray({_quoted(bytes(value[: 4 * room]), room)})"
    if kind is type and isinstance(value, type):
        return value.__name__
    if kind is deque and isinstance(value, deque) and value.maxlen is not None:
        return f"deque({_text(list(value), depth + 1, room)}, maxlen={value.maxlen})"
    if kind in _BRACKETS and isinstance(value, list | tuple | set | frozenset):
        return _sequence(value, depth, room)
    if kind is dict and isinstance(value, dict):
        parts = (f"{_text(k, depth + 1, room)}: {_text(v, depth + 1, room)}" for k, v in value.items())
        return "{" + _joined(parts, room) + "}"
    if kind in _CONTAINERS:
        inner = ", ".join(_text(part, depth + 1, room) for part in _CONTAINERS[kind](value))
        return f"{kind.__name__}({inner})"
    if isinstance(value, IteratorContents):
        return f"<{value.kind} object>"
    if isinstance(value, Opaque):
        return f"<{value.kind} {_text(value.data[0], depth + 1, room) if value.data else 'object'}>"
    if is_remote(value):
        return f"<{kind_of(value)} object>"
    if isinstance(value, TensorValue):
        return _tensor(value, room)
    return _other(value, room)


# Their own repr would go through all that is in them, which can be far more than it looks.
_CONTAINERS: dict[type, Callable[[Any], list[Any]]] = {
    deque: lambda value: [list(value)],
    OrderedDict: lambda value: [dict(value)],
    Counter: lambda value: [dict(value)],
    defaultdict: lambda value: [value.default_factory, dict(value)],
    slice: lambda value: [value.start, value.stop, value.step],
}

_BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
}


def _sequence(value: Any, depth: int, room: int) -> str:
    kind = type(value)
    if not value and kind in (set, frozenset):
        return f"{kind.__name__}()"
    opening, closing = _BRACKETS[kind]
    items: Iterable[Any] = value
    if kind in (set, frozenset):
        items = _in_order(value, depth, room)
    inner = _joined((_text(item, depth + 1, room) for item in items), room)
    return f"{opening}{inner}{',' if kind is tuple and len(value) == 1 else ''}{closing}"


def _in_order(values: Any, depth: int, room: int) -> Iterable[Any]:
    """The items of a set; by their text where sorting them would run code of the learner's."""
    kinds = {type(item) for item in values}
    if kinds <= {int, float, bool} or kinds in ({str}, {bytes}):
        return sorted(values)
    return sorted(itertools.islice(values, room), key=lambda item: _text(item, depth + 1, room))


def _joined(parts: Iterable[str], room: int) -> str:
    kept: list[str] = []
    used = 0
    for part in parts:
        kept.append(part)
        used += len(part) + 2
        if used > 2 * room:  # the middle is cut out later: what lies beyond twice the room is never seen
            kept.append("...")
            break
    return ", ".join(kept)


def _int(value: int) -> str:
    if value.bit_length() > _MAX_DIGITS * 4 and abs(value) >= 10**_MAX_DIGITS:
        digits = int(value.bit_length() * math.log10(2)) + 1
        return f"<an integer of about {digits} digits>"
    return repr(value)


def _float(value: Any) -> str:
    if math.isnan(value):
        return "nan"
    return repr(value)


def _quoted(value: Any, room: int) -> str:
    if len(value) > 2 * room:
        return f"{value[:room]!r}...{value[-8:]!r}"
    return repr(value)


def _other(value: object, room: int) -> str:
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        if isinstance(value, numpy.ndarray):
            return _array(numpy, value, room)
        if isinstance(value, numpy.generic):
            return str(value) if value.dtype.kind in "biufc" else repr(value)
    try:
        # An address says nothing, and differs from run to run.
        return _ADDRESS.sub("", repr(value))
    except Exception:  # a repr may fail on extreme contents, such as an integer too long to print
        return f"<{type(value).__name__} object>"


def _tensor(value: TensorValue, room: int) -> str:
    import numpy as np

    if not value.array.size:
        return f"tensor of shape {value.shape}, dtype=torch.{value.dtype}"
    tail = "" if value.dtype in ("float32", "int64", "bool") else f", dtype=torch.{value.dtype}"
    tail += ", requires_grad=True" if value.requires_grad else ""
    return f"tensor({_cells(np, value.array, room)}{tail})"


def _cells(numpy: Any, value: Any, room: int) -> str:
    body = numpy.array2string(value, separator=", ", threshold=max(room // 4, 8), max_line_width=10**6)
    return " ".join(body.split())


def _array(numpy: Any, value: Any, room: int) -> str:
    if value.dtype.hasobject:
        return f"array({_text(value.tolist(), 0, room)}, dtype=object)"
    body = _cells(numpy, value, room)
    natural = value.dtype in (numpy.dtype(float), numpy.dtype(int), numpy.dtype(bool)) and value.size
    tail = "" if natural else f", dtype={value.dtype}"
    if not value.size:
        return f"array of shape {value.shape}, dtype={value.dtype}"
    return f"array({body}{tail})"
