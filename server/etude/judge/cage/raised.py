"""An exception of the submission as plain facts. Whatever is asked of the learner's class may raise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from .objects import class_name
from .places import SourceMap
from .values import Codec

__all__ = ["facts_of"]

T = TypeVar("T")

_MAX_TEXT = 4000


def facts_of(error: BaseException, source: SourceMap, codec: Codec) -> list[Any]:
    """Class names, arguments with attributes, text, places, and the name that was missing, if any."""
    places = source.of_error(error)
    error.__traceback__ = None  # it keeps the frames alive, and with them everything they hold
    text = _quietly(lambda: _text(error), "")
    nothing: dict[str, Any] = {}
    attributes = _quietly(lambda: {k: v for k, v in vars(error).items() if type(k) is str}, nothing)
    arguments = _quietly(lambda: codec.encode([list(error.args), attributes]), b"")
    name = _quietly(lambda: getattr(error, "name", None), None)
    return [
        [class_name(base) for base in type.mro(type(error))],
        arguments or codec.encode([[text], {}]),
        text,
        places,
        name if type(name) is str else "",
    ]


def _text(error: BaseException) -> str:
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return str.__str__(text)[:_MAX_TEXT]


def _quietly(read: Callable[[], T], otherwise: T) -> T:
    try:
        return read()
    except BaseException:  # the learner's own code: SystemExit and the like too
        return otherwise
