"""Closed TOML tables: each key is asked for with its type, and what nobody asked for is a fault."""

from __future__ import annotations

import difflib
import tomllib
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from etude.catalogue.text_file import read_text
from etude.catalogue.toml_position import KeyPath, TomlPositions, syntax_error
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from etude.catalogue.fault_list import FaultList

Choice = TypeVar("Choice", bound=StrEnum)
Stand = TypeVar("Stand")


class TomlFile:
    """A TOML text that knows where its keys stand.

    `first_line` is the line of `file` on which the text begins, for TOML inside another file.
    """

    def __init__(self, file: Path, text: str, faults: FaultList, first_line: int = 1) -> None:
        self.file = file
        self.faults = faults
        self._text = text
        self._first_line = first_line

    @classmethod
    def read(cls, file: Path, faults: FaultList) -> Table | None:
        """The outermost table of `file`; None, and a fault, when it is missing or no TOML."""
        text = read_text(file, faults)
        return None if text is None else cls(file, text, faults).parse()

    def parse(self) -> Table | None:
        """The outermost table; None, and a fault, when the text is no TOML."""
        try:
            values = tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            line, reason = syntax_error(error, self._text)
            self.faults.add(self.file, line + self._first_line - 1, "toml_syntax", reason=reason)
            return None
        except RecursionError:
            self.faults.add(self.file, self._first_line, "toml_syntax", reason="it is nested too deeply")
            return None
        return Table(self, (), values)

    @cached_property
    def _positions(self) -> TomlPositions:
        return TomlPositions(self._text)

    def line(self, path: KeyPath) -> int:
        """The line of `file` on which the key at `path` stands."""
        return self._positions.line(path) + self._first_line - 1

    def text_line(self, path: KeyPath) -> int:
        """The line of `file` on which the text of the string at `path` begins."""
        return self._positions.text_line(path) + self._first_line - 1


class Table:
    """One table, read key by key.

    A reader gets a value of the right type in any case: where the file has another, that is a fault and the
    default (or an empty value) stands in, so that reading goes on and finds the other faults.
    """

    def __init__(self, toml: TomlFile, path: KeyPath, values: Mapping[str, object]) -> None:
        self.toml = toml
        self.path = path
        self._values = values
        self._asked: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._values

    @property
    def line(self) -> int:
        """Where the table begins."""
        return self.toml.line(self.path)

    def fault(self, key: str | None, message: str, /, **facts: object) -> None:
        """Note a fault at `key`, or at the table's own line."""
        path = self.path if key is None else (*self.path, key)
        self.toml.faults.add(self.toml.file, self.toml.line(path), message, **facts)

    def text_line(self, key: str) -> int:
        """Where the text of the string `key` begins."""
        return self.toml.text_line((*self.path, key))

    def text(self, key: str, default: str | None = None) -> str:
        """A string; without a default it must be there and say something."""
        value = self._value(key, required=default is None)
        if value is None:
            return default or ""
        if not isinstance(value, str):
            return self._mistyped(key, "text", default or "")
        if default is None and not value.strip():
            self.fault(key, "empty_text", at=key)
        return value

    def optional_text(self, key: str) -> str | None:
        """A string, or None when it is absent."""
        self.know(key)
        return self.text(key) if key in self else None

    def integer(self, key: str, default: int | None = None, minimum: int | None = None) -> int:
        """A whole number."""
        value = self._value(key, required=default is None)
        fallback = default or 0
        if value is None:
            return fallback
        if not isinstance(value, int) or isinstance(value, bool):
            return self._mistyped(key, "integer", fallback)
        if minimum is not None and value < minimum:
            self.fault(key, "too_small", at=key, minimum=minimum, value=value)
            return fallback
        return value

    def number(self, key: str, default: float, *, positive: bool = False) -> float:
        """A number that is not negative (or, if asked for, positive) and finite."""
        value = self._value(key)
        if value is None:
            return default
        if not isinstance(value, int | float) or isinstance(value, bool):
            return self._mistyped(key, "number", default)
        if not 0 <= value < float("inf") or (positive and value == 0):
            self.fault(key, "not_positive" if positive else "negative", at=key, value=value)
            return default
        return float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self._value(key)
        if value is None:
            return default
        return value if isinstance(value, bool) else self._mistyped(key, "flag", default)

    def texts(self, key: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
        """An array of strings; with the default None it must be there and have one at least."""
        value = self._value(key, required=default is None)
        if value is None:
            return default or ()
        if not isinstance(value, list):
            return self._mistyped(key, "texts", default or ())
        self._check_items(key, value)
        if default is None and not value:
            self.fault(key, "empty_array", at=key)
        return tuple(item for item in value if isinstance(item, str))

    def integers(self, key: str, minimum: int) -> tuple[int, ...]:
        """An array of whole numbers, empty when it is absent."""
        value = self._value(key)
        if value is None:
            return ()
        whole = isinstance(value, list) and all(type(item) is int for item in value)
        if not isinstance(value, list) or not whole:
            return self._mistyped(key, "integers", ())
        for item in value:
            if item < minimum:
                self.fault(key, "too_small", at=key, minimum=minimum, value=item)
        return tuple(item for item in value if item >= minimum)

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of the words of an enumeration."""
        fallback = default if default is not None else next(iter(choices))
        word = self.text(key, None if default is None else default.value)
        try:
            return choices(word)
        except ValueError:
            if word:
                self.not_one_of(key, word, [choice.value for choice in choices])
            return fallback

    def not_one_of(self, key: str, word: str, words: list[str]) -> None:
        """Note that `key` has a word that is not in its closed list."""
        self.fault(key, "bad_choice", at=key, word=word, words=", ".join(words))

    def table(self, key: str, *, required: bool = False) -> Table:
        """A table below this one; an empty one when it is absent."""
        value = self._value(key, required=required, is_table=True)
        if value is not None and not isinstance(value, dict):
            self._mistyped(key, "table", None)
            value = None
        return Table(self.toml, (*self.path, key), value or {})

    def tables(self, key: str) -> tuple[Table, ...]:
        """An array of tables, empty when it is absent."""
        value = self._value(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._mistyped(key, "tables", None)
            return ()
        return tuple(Table(self.toml, (*self.path, key, index), item) for index, item in enumerate(value))

    def mapping(self, key: str) -> Mapping[str, object] | None:
        """A table as tomllib gave it, for the grammar of [input], which checks itself."""
        value = self._value(key)
        if value is not None and not isinstance(value, dict):
            return self._mistyped(key, "table", None)
        return value

    def know(self, key: str) -> None:
        """Say that `key` may be there."""
        self._asked[key] = None

    def close(self) -> None:
        """Report each key that was not asked for."""
        for key in self._values:
            if key in self._asked:
                continue
            nearest = difflib.get_close_matches(key, self._asked, n=1)
            if nearest:
                self.fault(key, "unknown_key_nearest", at=key, nearest=nearest[0])
            else:
                self.fault(key, "unknown_key", at=key, keys=", ".join(self._asked))

    def _value(self, key: str, *, required: bool = False, is_table: bool = False) -> object:
        self.know(key)
        value = self._values.get(key)
        if value is None and required:
            self.fault(None, "missing_table" if is_table else "missing_key", at=key)
        return value

    def _check_items(self, key: str, items: list[object]) -> None:
        for index, item in enumerate(items):
            if not isinstance(item, str):
                line = self.toml.line((*self.path, key, index))
                got = say(f"catalogue.type.{_TYPE_WORDS.get(type(item), 'date')}", at=key)
                self.toml.faults.add(self.toml.file, line, "wrong_item", at=key, got=got)

    def _mistyped(self, key: str, wanted: str, stand_in: Stand) -> Stand:
        got = _TYPE_WORDS.get(type(self._values[key]), "date")
        facts = {
            "wanted": say(f"catalogue.type.{wanted}", at=key),
            "got": say(f"catalogue.type.{got}", at=key),
        }
        self.fault(key, "wrong_type", at=key, **facts)
        return stand_in


_TYPE_WORDS = {str: "text", bool: "flag", int: "integer", float: "number", list: "array", dict: "table"}
