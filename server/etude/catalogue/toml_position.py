"""Where the keys of a TOML text stand: tomllib tells values, not places.

A scanner over table headers, keys, strings, arrays and inline tables. It expects text that tomllib accepts;
from other text it keeps the places it came by before it lost its way.
"""

from __future__ import annotations

import bisect
import contextlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tomllib

KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BASIC_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
_LITERAL_STRING = re.compile(r"'([^'\n]*)'")
_STRING = re.compile(
    r"""
      \"{3} (?:[^"\\]|\\.|"(?!""))* \"{3,5}   # the last quotes may be part of the text: at most five in a row
    | '{3} (?:[^']|'(?!''))* '{3,5}
    | " (?:[^"\\\n]|\\.)* "
    | ' [^'\n]* '
    """,
    re.DOTALL | re.VERBOSE,
)
_SCALAR = re.compile(r"[^,\]}#\n]*")
_SYNTAX_ERROR_PLACE = re.compile(r"\(at line (\d+), column \d+\)$")


class _LostWayError(Exception):
    """The text is not what the scanner takes for TOML."""


class TomlPositions:
    """The lines of a text's keys, counted from 1."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._at = 0
        self._keys: dict[KeyPath, int] = {}
        self._values: dict[KeyPath, int] = {}
        self._array_lengths: dict[KeyPath, int] = {}
        self._entries: dict[KeyPath, tuple[int, int, int]] = {}
        with contextlib.suppress(_LostWayError):
            self._document()

    def line(self, path: KeyPath) -> int:
        """The line of the key or table at `path`, or of the closest thing around it that has one."""
        while path:
            if path in self._keys:
                return self._keys[path]
            path = path[:-1]
        return 1

    def text_line(self, path: KeyPath) -> int:
        """The line on which the text of the string at `path` begins (behind the newline that TOML trims)."""
        return self._values.get(path, self.line(path))

    def entry(self, path: KeyPath) -> tuple[int, int, int] | None:
        """Where the key at `path` begins, where its value does, and where that ends; None where it is not known."""
        return self._entries.get(path)

    def _line_at(self, offset: int) -> int:
        return bisect.bisect_right(self._line_starts, offset)

    def _document(self) -> None:
        table: KeyPath = ()
        while True:
            self._skip(_BLANK)
            if self._at >= len(self._text):
                return
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._key_and_value(table)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _expect(self, symbol: str) -> None:
        if not self._text.startswith(symbol, self._at):
            raise _LostWayError
        self._at += len(symbol)

    def _header(self) -> KeyPath:
        start = self._at
        is_array = self._text.startswith("[[", start)
        self._expect("[[" if is_array else "[")
        keys = self._dotted_key()
        self._expect("]]" if is_array else "]")
        path: KeyPath = ()
        for key in keys[:-1]:
            path = self._inside((*path, key))
        path = (*path, keys[-1])
        line = self._line_at(start)
        self._keys.setdefault(path, line)
        if is_array:
            index = self._array_lengths.get(path, 0)
            self._array_lengths[path] = index + 1
            path = (*path, index)
            self._keys[path] = line
        else:
            path = self._inside(path)
        return path

    def _inside(self, path: KeyPath) -> KeyPath:
        """In TOML the name of an array of tables stands for its last table."""
        length = self._array_lengths.get(path)
        return path if length is None else (*path, length - 1)

    def _dotted_key(self) -> list[str]:
        keys = []
        while True:
            self._skip(_SPACE)
            keys.append(self._simple_key())
            self._skip(_SPACE)
            if self._peek() != ".":
                return keys
            self._at += 1

    def _simple_key(self) -> str:
        for pattern, group in ((_BARE_KEY, 0), (_BASIC_STRING, 1), (_LITERAL_STRING, 1)):
            found = pattern.match(self._text, self._at)
            if found:
                self._at = found.end()
                return found.group(group)
        raise _LostWayError

    def _key_and_value(self, table: KeyPath) -> None:
        start = self._at
        path = table
        for key in self._dotted_key():
            path = (*path, key)
            self._keys.setdefault(path, self._line_at(start))
        self._expect("=")
        self._skip(_SPACE)
        value = self._at
        self._value(path)
        self._entries[path] = start, value, self._at

    def _value(self, path: KeyPath) -> None:
        opening = self._peek()
        if opening in {'"', "'"}:
            self._string(path)
        elif opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(_SCALAR)

    def _string(self, path: KeyPath) -> None:
        found = _STRING.match(self._text, self._at)
        if not found:
            raise _LostWayError
        is_long = self._text.startswith(('"""', "'''"), self._at)
        trims_newline = is_long and self._text.startswith(("\n", "\r\n"), self._at + 3)
        self._values[path] = self._line_at(self._at) + trims_newline
        self._at = found.end()

    def _array(self, path: KeyPath) -> None:
        self._expect("[")
        index = 0
        while True:
            self._skip(_BLANK)
            if self._peek() == "]":
                self._at += 1
                return
            self._keys[(*path, index)] = self._line_at(self._at)
            self._value((*path, index))
            index += 1
            self._skip(_BLANK)
            if self._peek() == ",":
                self._at += 1
            elif self._peek() != "]":
                raise _LostWayError

    def _inline_table(self, path: KeyPath) -> None:
        self._expect("{")
        while True:
            self._skip(_BLANK)
            if self._peek() == "}":
                self._at += 1
                return
            self._key_and_value(path)
            self._skip(_BLANK)
            if self._peek() == ",":
                self._at += 1
            elif self._peek() != "}":
                raise _LostWayError


def syntax_error(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, str]:
    """The line of a syntax error and what is wrong there, without the place."""
    message = str(error)
    found = _SYNTAX_ERROR_PLACE.search(message)
    if found:
        return int(found.group(1)), message[: found.start()].strip()
    # tomllib says "(at end of document)" when something was not closed.
    return text.count("\n", 0, len(text.rstrip())) + 1, message.replace(" (at end of document)", "")
