"""JSON of a source, read key by key: each value has the type that is asked for, or the source is refused."""

from __future__ import annotations

import json
from typing import NoReturn

from etude.errors import ImportRefused
from etude.messages import say

__all__ = ["JsonObject", "parse_json"]


def parse_json(text: str, name: str) -> object:
    """The value of a JSON text; `name` is what a person calls the text.

    Raises:
        ImportRefused: it is none, or nested beyond reason.
    """
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        line, reason = 1, "it is nested too deeply"
        if isinstance(error, json.JSONDecodeError):
            line, reason = error.lineno, error.msg
        elif isinstance(error, ValueError):
            reason = str(error)
        raise ImportRefused(say("importing.not_json", name=name, line=line, reason=reason)) from error


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number of JSON")


class JsonObject:
    """An object and what a person calls it."""

    def __init__(self, value: object, name: str) -> None:
        """Look at a value.

        Raises:
            ImportRefused: it is no object.
        """
        if not isinstance(value, dict):
            raise ImportRefused(say("importing.no_object", name=name))
        self._values: dict[str, object] = value
        self._name = name

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in their order."""
        return tuple(self._values)

    def __contains__(self, key: str) -> bool:
        return self._values.get(key) is not None

    def value(self, key: str) -> object:
        """What stands under a key; None for nothing."""
        return self._values.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; without a default it must be there and say something.

        Raises:
            ImportRefused: it is missing, or no string.
        """
        found = self._values.get(key)
        if found is None and default is not None:
            return default
        if not isinstance(found, str) or (default is None and not found.strip()):
            self._refuse(key, "text")
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """An array of strings, empty when it is absent.

        Raises:
            ImportRefused: it is something else.
        """
        found = self._values.get(key)
        if found is None:
            return ()
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            self._refuse(key, "texts")
        return tuple(found)

    def number(self, key: str, default: float) -> float:
        """A number that is not negative.

        Raises:
            ImportRefused: it is something else.
        """
        found = self._values.get(key)
        if found is None:
            return default
        if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found < float("inf"):
            self._refuse(key, "number")
        return found

    def object(self, key: str) -> JsonObject:
        """An object, an empty one when it is absent.

        Raises:
            ImportRefused: it is something else.
        """
        found = self._values.get(key)
        return JsonObject({} if found is None else found, f"{self._name}: {key}")

    def objects(self, key: str) -> tuple[JsonObject, ...]:
        """An array of objects, empty when it is absent.

        Raises:
            ImportRefused: it is something else.
        """
        found = self._values.get(key)
        if found is None:
            return ()
        if not isinstance(found, list):
            self._refuse(key, "objects")
        return tuple(JsonObject(item, f"{self._name}: {key}[{at}]") for at, item in enumerate(found))

    def _refuse(self, key: str, wanted: str) -> NoReturn:
        raise ImportRefused(say(f"importing.wanted.{wanted}", name=self._name, at=key))
