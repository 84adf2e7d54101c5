"""The few small letters that stand in pictures: five pixels wide, seven high, and two for what hangs below the line."""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["HEIGHT", "WIDTH", "glyphs"]

WIDTH: Final = 5
HEIGHT: Final = 7

# Two hexadecimal digits a row, from the top, nine rows where something hangs below the line; the lowest five bits are
# the pixels, from left to right.
_SHAPES: Final = {
    "0": "0e11131519110e", "1": "040c040404040e", "2": "0e11010204081f", "3": "1f02040201110e",
    "4": "02060a121f0202", "5": "1f101e0101110e", "6": "0608101e11110e", "7": "1f010204080808",
    "8": "0e11110e11110e", "9": "0e11110f01020c", "a": "00000e010f110f", "b": "1010161911111e",
    "c": "00000e1010110e", "d": "01010d1311110f", "e": "00000e111f100e", "f": "0609081c080808",
    "g": "00000f1111110f010e", "h": "10101619111111", "i": "04000c0404040e", "j": "02000602020202120c",
    "k": "10101214181412", "l": "0c04040404040e", "m": "00001a15151111", "n": "00001619111111",
    "o": "00000e1111110e", "p": "00001e1111111e1010", "q": "00000f1111110f0101", "r": "00001619101010",
    "s": "00000e100e011e", "t": "08081c08080906", "u": "0000111111130d", "v": "00001111110a04",
    "w": "0000111115150a", "x": "0000110a040a11", "y": "0000111111110f010e", "z": "00001f0204081f",
    ".": "00000000000c0c", ",": "00000000000c0c0408", "-": "0000000e000000", "+": "0004041f040400",
    "(": "02040808080402", ")": "08040202020408", "[": "0e08080808080e", "]": "0e02020202020e",
    ":": "000c0c000c0c00", "=": "00001f001f0000", "/": "00010204081000", "_": "0000000000001f",
    "·": "0000000c0c0000", " ": "00000000000000",
}  # fmt: skip
_UNKNOWN: Final = "1f11111111111f"


def glyphs(text: str) -> list[tuple[int, ...]]:
    """The rows of each letter of a text, in lower case and without accents; an empty box for what has no shape here."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("−", "-"))
    letters = [letter for letter in plain if not unicodedata.combining(letter)]
    return [tuple(bytes.fromhex(_SHAPES.get(letter, _UNKNOWN))) for letter in letters]
