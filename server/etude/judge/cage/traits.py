"""Values as a few numbers, to tell whether two programs came by the same ones. Runs no code of the submission's."""

from __future__ import annotations

import sys
import zlib
from collections import deque
from typing import Any

__all__ = ["traits", "whole"]

_MOST = 64  # parts of one value
_MOST_ITEMS = 30
_MOST_CELLS = 256
_DEEPEST = 4
_LONGEST = 200
_MOST_BITS = 2000
_WHOLE = 1e15  # floats below it that are whole numbers count as such
_SEQUENCES = (list, tuple, deque)
_SETS = (set, frozenset)
_UNTOLD = "…"


def traits(value: Any, *, is_result: bool = False) -> list[int]:
    """A checksum of each number, text and shape in a value.

    None and truth values say something only as a result: names hold them in one program and not in another.
    """
    found: list[int] = []
    _gather(value, found, 0, with_truth=is_result)
    return found


def whole(value: Any) -> int:
    """A checksum of a value as a whole, whatever holds its items; 0 for one that tells nothing or is too large."""
    text = _text(value, 0)
    return 0 if _UNTOLD in text or text in _TRIVIAL else _checksum(f"whole {text}")


_TRIVIAL = ("None", "True", "False", "[]", "{}", "''", "b''")


def _gather(value: Any, found: list[int], depth: int, *, with_truth: bool) -> None:
    if len(found) >= _MOST:
        return
    kind = type(value)
    if value is None or kind is bool:
        if with_truth:
            found.append(_checksum(repr(value)))
    elif kind in (int, float, str, bytes):
        found.append(_checksum(_text(value, 0)))
    elif depth >= _DEEPEST:
        return
    elif kind in _SEQUENCES or kind in _SETS:
        for item, _ in zip(value, range(_MOST_ITEMS), strict=False):
            _gather(item, found, depth + 1, with_truth=with_truth)
    elif kind is dict:
        for pair, _ in zip(value.items(), range(_MOST_ITEMS), strict=False):
            for part in pair:
                _gather(part, found, depth + 1, with_truth=with_truth)
    elif (array := _cells(value, kind, max(_MOST - len(found) - 1, 0))) is not None:
        shape, cells = array
        if shape:
            found.append(_checksum(f"shape {shape}"))
        found += [_checksum(cell) for cell in cells]


def _text(value: Any, depth: int) -> str:
    """The value as text: the same for equal items in a list, a tuple or an array."""
    kind = type(value)
    if value is None or kind is bool:
        return repr(value)
    if kind is int:
        return repr(value) if value.bit_length() <= _MOST_BITS else "long"
    if kind is float:
        return repr(int(value)) if abs(value) < _WHOLE and value == int(value) else f"{value:.6g}"
    if kind is str or kind is bytes:
        return repr(value[:_LONGEST])
    if depth >= _DEEPEST:
        return _UNTOLD
    if kind in _SEQUENCES and len(value) <= _MOST_CELLS:
        return f"[{','.join(_text(item, depth + 1) for item in value)}]"
    if kind in _SETS and len(value) <= _MOST_CELLS:
        return f"{{{','.join(sorted(_text(item, depth + 1) for item in value))}}}"
    if kind is dict and len(value) <= _MOST_CELLS:
        pairs = (f"{_text(key, depth + 1)}:{_text(item, depth + 1)}" for key, item in value.items())
        return f"{{{','.join(sorted(pairs))}}}"
    array = _cells(value, kind, _MOST_CELLS + 1)
    if array is None or len(array[1]) > _MOST_CELLS:
        return _UNTOLD
    shape, cells = array
    if len(shape) == 1:
        return f"[{','.join(cells)}]"
    return f"{shape}{','.join(cells)}" if shape else cells[0]


def _cells(value: Any, kind: type, most: int) -> tuple[tuple[int, ...], list[str]] | None:
    """Shape and first cells of an array of numbers; no shape for a single number of numpy's."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return None
    if kind is numpy.ndarray:
        if value.dtype.kind not in "biuf":
            return None
        return tuple(value.shape), [_text(float(cell), 0) for cell in value.ravel()[:most].tolist()]
    if issubclass(kind, numpy.generic) and kind.__module__ == "numpy" and value.dtype.kind in "biuf":
        return (), [_text(float(value.item()), 0)]
    return None


def _checksum(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "backslashreplace"))
