"""MessagePack, as much of it as the frames need: the C library where present, else these pages of Python.

Both give the same bytes. Decoding can only build None, booleans, numbers, strings, bytes, lists, dictionaries
and what the extension hook makes.

Source: the MessagePack specification, https://github.com/msgpack/msgpack/blob/master/spec.md
"""

from __future__ import annotations

import gc
import struct
import sys
from collections.abc import Callable
from typing import Any

__all__ = [
    "Ext",
    "PackError",
    "message_parts",
    "no_extension",
    "nothing_else",
    "packb",
    "python_packb",
    "python_unpackb",
    "unpackb",
]

_BUFFER_BYTES = 512
_LARGE = 1 << 20
_LARGE_PART = 1 << 16
# Every version of the C library unpacks what is packed here, and nothing that it packs is refused here.
_MAX_PACKED_DEPTH = 500
_MAX_UNPACKED_DEPTH = 1100
_FRAMES_A_LEVEL = 4


class PackError(ValueError):
    """A value is nested too deep, refers to itself, or bytes are malformed."""


class Ext:
    """An extension value: a code from 0 to 127 and its bytes."""

    __slots__ = ("code", "data")

    def __init__(self, code: int, data: bytes) -> None:
        self.code = code
        self.data = data


Default = Callable[[Any], Ext]
ExtHook = Callable[[int, bytes], Any]


def nothing_else(value: Any) -> Ext:
    """The hook for frames that hold plain values only.

    Raises:
        TypeError: always.
    """
    raise TypeError(f"cannot send {type(value).__name__}")


def no_extension(code: int, _: bytes) -> Any:
    """The hook for frames that hold plain values only.

    Raises:
        PackError: always.
    """
    raise PackError(f"unknown extension {code}")


def _head(out: list[bytes], size: int, fix: int, fix_limit: int, codes: tuple[int, int, int]) -> None:
    """Append the head of a sized value: fixed form, 8, 16 or 32 bits (code 0: no such form)."""
    code8, code16, code32 = codes
    if size < fix_limit:
        out.append(bytes((fix | size,)))
    elif code8 and size < 0x100:
        out.append(struct.pack(">BB", code8, size))
    elif size < 0x10000:
        out.append(struct.pack(">BH", code16, size))
    elif size < 0x100000000:
        out.append(struct.pack(">BI", code32, size))
    else:
        raise PackError("value too large")


def _pack_int(value: int, out: list[bytes], default: Default) -> None:
    if 0 <= value < 0x80:
        out.append(bytes((value,)))
    elif -0x20 <= value < 0:
        out.append(struct.pack("b", value))
    elif value >= 0:
        for code, form, bits in ((0xCC, ">BB", 8), (0xCD, ">BH", 16), (0xCE, ">BI", 32), (0xCF, ">BQ", 64)):
            if value < 1 << bits:
                out.append(struct.pack(form, code, value))
                return
        _pack_ext(default(value), out)
    else:
        for code, form, bits in ((0xD0, ">Bb", 7), (0xD1, ">Bh", 15), (0xD2, ">Bi", 31), (0xD3, ">Bq", 63)):
            if value >= -(1 << bits):
                out.append(struct.pack(form, code, value))
                return
        _pack_ext(default(value), out)


def _pack_ext(ext: Ext, out: list[bytes]) -> None:
    fixed = {1: 0xD4, 2: 0xD5, 4: 0xD6, 8: 0xD7, 16: 0xD8}.get(len(ext.data))
    if fixed is not None:
        out.append(bytes((fixed,)))
    else:
        _head(out, len(ext.data), 0, 0, (0xC7, 0xC8, 0xC9))
    out.append(struct.pack("b", ext.code))
    out.append(ext.data)


def _pack(value: Any, out: list[bytes], default: Default, depth: int) -> None:
    if depth > _MAX_PACKED_DEPTH:
        raise PackError("nested too deep")
    kind = type(value)
    if value is None:
        out.append(b"\xc0")
    elif kind is bool:
        out.append(b"\xc3" if value else b"\xc2")
    elif kind is int:
        _pack_int(value, out, default)
    elif kind is float:
        out.append(struct.pack(">Bd", 0xCB, value))
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        _head(out, len(data), 0xA0, 32, (0xD9, 0xDA, 0xDB))
        out.append(data)
    elif kind is bytes:
        _head(out, len(value), 0, 0, (0xC4, 0xC5, 0xC6))
        out.append(value)
    elif kind is list:
        _head(out, len(value), 0x90, 16, (0, 0xDC, 0xDD))
        for item in value:
            _pack(item, out, default, depth + 1)
    elif kind is dict:
        _head(out, len(value), 0x80, 16, (0, 0xDE, 0xDF))
        for key, item in value.items():
            _pack(key, out, default, depth + 1)
            _pack(item, out, default, depth + 1)
    elif kind is Ext:
        _pack_ext(value, out)
    else:
        _pack_ext(default(value), out)


def python_packb(value: Any, default: Default = nothing_else) -> bytes:
    """`packb` without the C library."""
    out: list[bytes] = []
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + _FRAMES_A_LEVEL * _MAX_PACKED_DEPTH)
    try:
        _pack(value, out, default, 0)
    finally:
        sys.setrecursionlimit(limit)
    return b"".join(out)


_NUMBERS = {
    0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q",
    0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q",
}  # fmt: skip
_SIZED = {
    0xD9: ("s", ">B"), 0xDA: ("s", ">H"), 0xDB: ("s", ">I"), 0xC4: ("b", ">B"), 0xC5: ("b", ">H"),
    0xC6: ("b", ">I"), 0xDC: ("l", ">H"), 0xDD: ("l", ">I"), 0xDE: ("d", ">H"), 0xDF: ("d", ">I"),
    0xC7: ("x", ">B"), 0xC8: ("x", ">H"), 0xC9: ("x", ">I"),
}  # fmt: skip
_FIXED_EXT = {0xD4: 1, 0xD5: 2, 0xD6: 4, 0xD7: 8, 0xD8: 16}


class _Reader:
    def __init__(self, data: bytes | bytearray, ext_hook: ExtHook) -> None:
        self.data = bytes(data)
        self.at = 0
        self.ext_hook = ext_hook

    def take(self, count: int) -> bytes:
        end = self.at + count
        if end > len(self.data):
            raise PackError("truncated")
        piece = self.data[self.at : end]
        self.at = end
        return piece

    def number(self, form: str) -> Any:
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def value(self, depth: int = 0) -> Any:
        if depth > _MAX_UNPACKED_DEPTH:
            raise PackError("nested too deep")
        head = self.take(1)[0]
        if head < 0x80:
            return head
        if head >= 0xE0:
            return head - 0x100
        if head < 0x90:
            return self.sized("d", head & 0x0F, depth)
        if head < 0xA0:
            return self.sized("l", head & 0x0F, depth)
        if head < 0xC0:
            return self.sized("s", head & 0x1F, depth)
        if head in _NUMBERS:
            return self.number(_NUMBERS[head])
        if head in _SIZED:
            kind, form = _SIZED[head]
            return self.sized(kind, self.number(form), depth)
        if head in _FIXED_EXT:
            return self.sized("x", _FIXED_EXT[head], depth)
        if head in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[head]
        raise PackError("unknown type")

    def sized(self, kind: str, size: int, depth: int) -> Any:
        if kind == "s":
            return self.take(size).decode("utf-8", "surrogatepass")
        if kind == "b":
            return self.take(size)
        if kind == "x":
            code = self.number(">b")
            return self.ext_hook(code, self.take(size))
        if kind == "l":
            return [self.value(depth + 1) for _ in range(size)]
        found: dict[Any, Any] = {}
        for _ in range(size):
            key = self.value(depth + 1)
            found[key] = self.value(depth + 1)
        return found


def python_unpackb(data: bytes | bytearray, ext_hook: ExtHook = no_extension) -> Any:
    """`unpackb` without the C library."""
    reader = _Reader(data, ext_hook)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + _FRAMES_A_LEVEL * _MAX_UNPACKED_DEPTH)
    try:
        value = reader.value()
    except (
        TypeError,
        ValueError,
        RecursionError,
    ) as error:  # a key that cannot be one, text that is not UTF-8
        raise error if type(error) is PackError else PackError(f"{type(error).__name__}: {error}") from None
    finally:
        sys.setrecursionlimit(limit)
    if reader.at != len(data):
        raise PackError("trailing bytes")
    return value


try:
    import msgpack
except ImportError:
    packb = python_packb
    unpackb = python_unpackb
else:

    def packb(value: Any, default: Default = nothing_else) -> bytes:
        """Encode a tree of plain values.

        Raises:
            PackError: nested deeper than the format allows, or cyclic.
        """

        def extension(item: Any) -> Any:
            ext = item if type(item) is Ext else default(item)
            return msgpack.ExtType(ext.code, ext.data)

        # The stock buffer is so large that each packer costs page faults; most values here are small.
        packer = msgpack.Packer(
            default=extension,
            strict_types=True,
            use_bin_type=True,
            unicode_errors="surrogatepass",
            buf_size=_BUFFER_BYTES,
        )
        try:
            packed: bytes = packer.pack(value)
        except ValueError as error:
            raise PackError(str(error)) from None
        return packed

    def unpackb(data: bytes | bytearray, ext_hook: ExtHook = no_extension) -> Any:
        """Decode what `packb` made.

        Raises:
            PackError: the bytes are malformed.
        """
        # Millions of new lists would set off a collection every few hundred.
        pause = len(data) > _LARGE and gc.isenabled()
        if pause:
            gc.disable()
        try:
            return msgpack.unpackb(
                data,
                ext_hook=ext_hook,
                strict_map_key=False,
                raw=False,
                unicode_errors="surrogatepass",
                use_list=True,
            )
        except PackError:
            raise
        except Exception as error:  # the library raises a dozen unrelated kinds for hostile bytes
            raise PackError(f"{type(error).__name__}: {error}") from None
        finally:
            if pause:
                gc.enable()


def message_parts(message: list[Any], default: Default = nothing_else) -> list[bytes]:
    """The frame of a list, its length first, in parts to send one after the other.

    Large bytes, one level down or two, are parts of their own: to put them together would copy them.
    """
    for part in message:
        inner = part if type(part) is list else part.values() if type(part) is dict else (part,)
        if any(type(each) is bytes and len(each) >= _LARGE_PART for each in inner):
            break
    else:
        payload = packb(message, default)
        return [len(payload).to_bytes(4, "little") + payload]
    packed: list[bytes] = []
    _pack(message, packed, default, 0)
    found = [sum(map(len, packed)).to_bytes(4, "little")]
    for piece in packed:
        if len(piece) >= _LARGE_PART or len(found[-1]) >= _LARGE_PART:
            found.append(piece)
        else:
            found[-1] += piece
    return found
