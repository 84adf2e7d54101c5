"""Reading a closed table: what is taken, what was not known, and what was wrong where."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TypeVar

from etude.errors import CatalogueError

Path = tuple[str | int, ...]
Problem = tuple[Path, str]
Kind = TypeVar("Kind")

NUMBER = (int, float)
_WORDS = {str: "text", int: "a whole number", float: "a number", bool: "true or false", NUMBER: "a number"}


class InputSpecError(CatalogueError):
    """An `[input]` table that cannot be used.

    Attributes:
        problems: each fault as the path of keys to the offending one and a sentence; at least one.
        path: the path of the first.
        message: the sentence of the first.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{dotted(path)}: {message}" for path, message in problems))
        self.problems = problems
        self.path, self.message = problems[0]


def dotted(path: Path) -> str:
    """The path as an author would write it: `input.argument[0].type`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def nearest(word: str, known: Iterable[str]) -> str:
    """A question that names the known word spelled most like this one, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1)
    return f" Did you mean {close[0]!r}?" if close else ""


def is_a(value: object, kind: type | tuple[type, ...]) -> bool:
    """isinstance, except that true is not a number and a whole number is a float."""
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, NUMBER if kind is float else kind)


class Table:
    """A table of the file: keys are taken from it one by one, and `close` reports those nobody took."""

    def __init__(self, table: object, path: Path, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self._taken: set[str] = set()
        self._table: Mapping[str, object] = {}
        if isinstance(table, Mapping):
            self._table = table
        else:
            self.fault("This must be a table.")

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def names(self) -> tuple[str, ...]:
        """The keys that are there."""
        return tuple(self._table)

    def fault(self, message: str, *where: str | int) -> None:
        """Notes something wrong at this table, or at a key below it."""
        self.problems.append(((*self.path, *where), message))

    def take(self, key: str) -> object:
        """Whatever stands at the key, None when there is nothing."""
        self._taken.add(key)
        return self._table.get(key)

    def one(self, key: str, kind: type[Kind], default: Kind | None = None) -> Kind:
        """A single value; without a default the key has to be there."""
        value = self.take(key)
        if is_a(value, kind):
            return kind(value)  # type: ignore[call-arg]  # str, int, float and bool take one of themselves
        if value is not None:
            self.fault(f"{key!r} must be {_WORDS[kind]}.", key)
        elif default is None:
            self.fault(f"{key!r} is missing.")
        return kind() if default is None else default

    def many(self, key: str, kind: type[Kind], default: tuple[Kind, ...] = ()) -> tuple[Kind, ...]:
        """An array of values of one kind."""
        value = self.take(key)
        if value is None:
            return default
        if isinstance(value, list) and all(is_a(item, kind) for item in value):
            return tuple(map(kind, value))
        self.fault(f"{key!r} must be an array whose items are each {_WORDS[kind]}.", key)
        return default

    def table(self, key: str) -> Table | None:
        """The table below the key, if there is one."""
        value = self.take(key)
        return None if value is None else Table(value, (*self.path, key), self.problems)

    def tables(self, key: str) -> list[Table]:
        """The tables of the array below the key."""
        value = self.take(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.fault(f"{key!r} must be an array of tables.", key)
            return []
        return [Table(item, (*self.path, key, place), self.problems) for place, item in enumerate(value)]

    def close(self) -> None:
        """Reports every key that was not taken."""
        for key in self._table:
            if key not in self._taken:
                self.fault(f"{key!r} is not known here.{nearest(key, self._taken)}", key)
