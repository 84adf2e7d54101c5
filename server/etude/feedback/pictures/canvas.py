"""A rectangle of pixels that can be drawn on and written as a PNG."""

from __future__ import annotations

import struct
import zlib
from typing import Final, TypeAlias

from etude.feedback.pictures.font import HEIGHT, WIDTH, glyphs

__all__ = ["Canvas", "Colour", "text_height", "text_width"]

Colour: TypeAlias = tuple[int, int, int]
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"


def text_width(text: str, scale: int) -> int:
    """How many pixels a text takes."""
    return max(len(glyphs(text)) * (WIDTH + 1) - 1, 0) * scale


def text_height(scale: int) -> int:
    """How many pixels a line takes."""
    return HEIGHT * scale


class Canvas:
    """Pixels of red, green and blue; what is drawn beyond the edges is cut off."""

    def __init__(self, width: int, height: int, colour: Colour) -> None:
        self.width = width
        self.height = height
        self._rows = [bytearray(bytes(colour) * width) for _ in range(height)]

    def fill(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        """A rectangle in one colour."""
        left, right = max(x, 0), min(x + width, self.width)
        if left >= right:
            return
        line = bytes(colour) * (right - left)
        for row in self._rows[max(y, 0) : max(y + height, 0)]:
            row[3 * left : 3 * right] = line

    def frame(self, x: int, y: int, width: int, height: int, colour: Colour, thickness: int = 1) -> None:
        """The edge of a rectangle, inside it."""
        for top in (y, y + height - thickness):
            self.fill(x, top, width, thickness, colour)
        for left in (x, x + width - thickness):
            self.fill(left, y, thickness, height, colour)

    def corner(self, x: int, y: int, size: int, colour: Colour) -> None:
        """A triangle that fills an upper right corner at (x, y)."""
        for row in range(size):
            self.fill(x - size + row, y + row, size - row, 1, colour)

    def cross(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        """Both diagonals of a rectangle."""
        for row in range(height):
            at = row * max(width - 1, 1) // max(height - 1, 1)
            self.fill(x + at, y + row, 1, 1, colour)
            self.fill(x + width - 1 - at, y + row, 1, 1, colour)

    def write(self, x: int, y: int, text: str, colour: Colour, scale: int) -> None:
        """A line of text with its upper left corner at (x, y)."""
        for rows in glyphs(text):
            for down, bits in enumerate(rows):
                for across in range(WIDTH):
                    if bits >> (WIDTH - 1 - across) & 1:
                        self.fill(x + across * scale, y + down * scale, scale, scale, colour)
            x += (WIDTH + 1) * scale

    def png(self) -> bytes:
        """The picture as a file.

        Source: Portable Network Graphics specification, third edition, W3C 2025.
        """
        header = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\0" + row for row in self._rows), 9)
        return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
