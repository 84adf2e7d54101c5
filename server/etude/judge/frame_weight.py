"""How much work it is to read a frame: large arrays are quickly read, as many bytes of small parts take seconds."""

from __future__ import annotations

from typing import TypeVar

from etude.judge.cage.packing import PackError

__all__ = ["not_too_many_parts"]

Bytes = TypeVar("Bytes", bytes, bytearray, bytes | bytearray)

_LIGHT = 3 << 20  # bytes that are quickly read whatever they are
_MOST_HEADS = 2000  # looked at on the way to what is large
_LARGE = 1 << 16
# Heads of sized values: how many bytes of length follow, and how many of a code.
_STRINGS_AND_BYTES = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
_EXTENSIONS = {0xC7: 1, 0xC8: 2, 0xC9: 4}
_CONTAINERS = {0xDC: 2, 0xDD: 4, 0xDE: 2, 0xDF: 4}
_FIXED = {
    0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8,
    0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17,
}  # fmt: skip


def not_too_many_parts(data: Bytes) -> Bytes:
    """The data, if it is quickly read.

    Raises:
        PackError: it would take too long.
    """
    if len(data) > _LIGHT and len(data) - _bytes_in_large_parts(data) > _LIGHT:
        raise PackError(f"{len(data)} bytes of small parts")
    return data


def _bytes_in_large_parts(data: bytes | bytearray) -> int:
    """The bytes of large strings, byte strings and extensions, of those among the first heads."""
    at, found = 0, 0
    for _ in range(_MOST_HEADS):
        if at >= len(data):
            break
        head = data[at]
        at += 1
        if head in _STRINGS_AND_BYTES or head in _EXTENSIONS:
            width = _STRINGS_AND_BYTES.get(head) or _EXTENSIONS[head]
            size = int.from_bytes(data[at : at + width], "big")
            is_extension = head in _EXTENSIONS
            at += width + is_extension
            if is_extension and size >= _LARGE:
                continue  # it may hold small parts: they follow
            found += size if size >= _LARGE else 0
            at += size
        elif head in _CONTAINERS:
            at += _CONTAINERS[head]
        elif head in _FIXED:
            at += _FIXED[head]
        elif 0xA0 <= head < 0xC0:
            at += head & 0x1F
    return found
