"""Frozen dataclasses as plain lists and back, for the pipes between the project's own processes."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, Union

__all__ = ["from_plain", "to_plain"]

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Plain data that `from_plain` turns back."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [to_plain(item) for item in value]
    if dataclasses.is_dataclass(kind):
        return [to_plain(getattr(value, name)) for name, _ in _fields(kind)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    raise TypeError(kind.__name__)


def from_plain(kind: type[T], plain: Any) -> T:
    """The dataclass that `to_plain` was given.

    Raises:
        TypeError, ValueError: the data does not fit.
    """
    fields = _fields(kind)
    if not isinstance(plain, list) or len(plain) != len(fields):
        raise TypeError(f"no {kind.__name__}")
    return kind(*[read(item) for (_, read), item in zip(fields, plain, strict=True)])


_PLAIN = frozenset({type(None), bool, int, float, str})
_Reader = Callable[[Any], Any]
_known_fields: dict[type, list[tuple[str, _Reader]]] = {}


def _fields(kind: type) -> list[tuple[str, _Reader]]:
    """The names of a dataclass's fields, each with what reads it back."""
    known = _known_fields.get(kind)
    if known is None:
        hints = typing.get_type_hints(kind)
        names = [field.name for field in dataclasses.fields(kind)]
        known = _known_fields[kind] = [(name, _reader(hints[name])) for name in names]
    return known


def _reader(wanted: Any) -> _Reader:
    origin = typing.get_origin(wanted)
    if origin in (Union, types.UnionType):
        inner = _reader(next(part for part in typing.get_args(wanted) if part is not type(None)))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        item = _reader(typing.get_args(wanted)[0])
        return lambda plain: tuple([item(each) for each in plain])
    if dataclasses.is_dataclass(wanted) and isinstance(wanted, type):
        return functools.partial(from_plain, wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum | Path):
        return wanted
    return functools.partial(_checked, wanted)


def _checked(wanted: type, plain: Any) -> Any:
    if type(plain) is wanted:
        return plain
    if wanted is float and isinstance(plain, int):
        return float(plain)
    if not isinstance(plain, wanted):
        raise TypeError(f"expected {wanted.__name__}, got {type(plain).__name__}")
    return plain
