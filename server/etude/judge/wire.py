"""Frozen dataclasses as plain lists and back, for the pipes between the project's own processes."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, Union

__all__ = ["from_plain", "to_plain"]

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Plain data that `from_plain` turns back."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Path):
        return str(value)
    return value


def from_plain(kind: type[T], plain: Any) -> T:
    """The dataclass that `to_plain` was given.

    Raises:
        TypeError, ValueError: the data does not fit.
    """
    fields = _field_types(kind)
    if not isinstance(plain, list) or len(plain) != len(fields):
        raise TypeError(f"no {kind.__name__}")
    return kind(*(_value(wanted, item) for wanted, item in zip(fields, plain, strict=True)))


_known_fields: dict[Any, tuple[Any, ...]] = {}


def _field_types(kind: Any) -> tuple[Any, ...]:
    if kind not in _known_fields:
        hints = typing.get_type_hints(kind)
        _known_fields[kind] = tuple(hints[field.name] for field in dataclasses.fields(kind))
    return _known_fields[kind]


def _value(wanted: Any, plain: Any) -> Any:
    origin = typing.get_origin(wanted)
    if origin in (Union, types.UnionType):
        if plain is None:
            return None
        return _value(next(part for part in typing.get_args(wanted) if part is not type(None)), plain)
    if origin is tuple:
        return tuple(_value(typing.get_args(wanted)[0], item) for item in plain)
    if dataclasses.is_dataclass(wanted):
        return from_plain(typing.cast("type[Any]", wanted), plain)
    if isinstance(wanted, type) and issubclass(wanted, Enum | Path):
        return wanted(plain)
    if wanted is float and isinstance(plain, int | float):
        return float(plain)
    if not isinstance(plain, wanted):
        raise TypeError(f"expected {wanted.__name__}, got {type(plain).__name__}")
    return plain
