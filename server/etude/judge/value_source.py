"""Values as Python that makes them anew, out of the names that cases know. Never runs code of the learner's."""

from __future__ import annotations

import math
import sys
from collections import Counter, OrderedDict, deque
from typing import TYPE_CHECKING, Any, Final

from etude.judge.tensors import TensorValue

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["source_of"]

_LONGEST: Final = 2000  # characters: a longer one is written as a property, or as steps that make it
_DEEPEST: Final = 20


class _NoSourceError(Exception):
    """There is no Python for a value that makes it anew."""


def source_of(value: object) -> str:
    """An expression that gives the value; empty where there is none, or none that a person would read."""
    try:
        text = _source(value, 0)
    except _NoSourceError:
        return ""
    return text if len(text) <= _LONGEST else ""


def _source(value: Any, depth: int) -> str:
    if depth > _DEEPEST:
        raise _NoSourceError
    kind = type(value)
    if kind in _MAKERS:
        return _MAKERS[kind](value, depth + 1)
    if isinstance(value, TensorValue):
        return f"tensor({_source(value.array.tolist(), depth)}, dtype=torch.{value.dtype})"
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(value, numpy.ndarray | numpy.generic):
        return _of_numpy(value, depth, is_scalar=isinstance(value, numpy.generic))
    raise _NoSourceError


def _of_numpy(value: Any, depth: int, *, is_scalar: bool) -> str:
    if value.dtype.kind not in "biuf":
        raise _NoSourceError
    kind = "np.bool_" if value.dtype.kind == "b" else f"np.{value.dtype.name}"
    if is_scalar:
        return f"{kind}({_source(value.item(), depth)})"
    if not value.size:
        return f"np.zeros({value.shape!r}, dtype={kind})"
    natural = value.dtype.name in ("float64", "int64", "bool")
    return f"np.array({_source(value.tolist(), depth)}{'' if natural else f', dtype={kind}'})"


def _float(value: float, _: int) -> str:
    if math.isnan(value):
        return "math.nan"
    if math.isinf(value):
        return "math.inf" if value > 0 else "-math.inf"
    return repr(value)


def _int(value: int, _: int) -> str:
    if value.bit_length() > _LONGEST * 4:
        raise _NoSourceError
    return repr(value)


def _written(value: Any, _: int) -> str:
    if isinstance(value, str | bytes | bytearray) and len(value) > _LONGEST:
        raise _NoSourceError
    return repr(value)


def _items(values: Any, depth: int) -> str:
    if len(values) > _LONGEST:
        raise _NoSourceError
    return ", ".join(_source(each, depth) for each in values)


def _in_any_order(values: Any, depth: int) -> str:
    if len(values) > _LONGEST:
        raise _NoSourceError
    return ", ".join(sorted(_source(each, depth) for each in values))


def _dict(value: dict[Any, Any], depth: int) -> str:
    if len(value) > _LONGEST:
        raise _NoSourceError
    return "{" + ", ".join(f"{_source(k, depth)}: {_source(v, depth)}" for k, v in value.items()) + "}"


def _deque(value: deque[Any], depth: int) -> str:
    most = "" if value.maxlen is None else f", maxlen={value.maxlen}"
    return f"collections.deque([{_items(value, depth)}]{most})"


_MAKERS: Final[dict[type, Callable[[Any, int], str]]] = {
    type(None): _written,
    bool: _written,
    int: _int,
    float: _float,
    complex: _written,
    str: _written,
    bytes: _written,
    bytearray: _written,
    range: _written,
    slice: _written,
    list: lambda value, depth: f"[{_items(value, depth)}]",
    tuple: lambda value, depth: f"({_items(value, depth)}{',' if len(value) == 1 else ''})",
    set: lambda value, depth: f"{{{_in_any_order(value, depth)}}}" if value else "set()",
    frozenset: lambda value, depth: (
        f"frozenset({{{_in_any_order(value, depth)}}})" if value else "frozenset()"
    ),
    dict: _dict,
    deque: _deque,
    Counter: lambda value, depth: f"collections.Counter({_dict(value, depth)})",
    OrderedDict: lambda value, depth: f"collections.OrderedDict({_dict(value, depth)})",
}
