"""What a conversation with a submission begins with and brings."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etude.judge.proxies import is_remote
from etude.judge.tensors import TensorValue
from etude.judge.verdict import Span

if TYPE_CHECKING:
    from etude.judge.learner_errors import SubmissionBroken
    from etude.judge.link import Link

__all__ = ["Answer", "Loaded", "Submission", "name_of", "names_of", "spans_of", "text_of", "write_back"]

_MAX_PLACES = 64
_MAX_PLACE = 10_000_000
_MAX_NAME = 200
_ATOMS = (type(None), bool, int, float, complex, str, bytes)


@dataclass(frozen=True, slots=True)
class Submission:
    """What is judged, and within which limits."""

    source: str
    filename: str
    time_s: float
    memory_mb: int
    output_kb: int
    support: tuple[tuple[str, str], ...] = ()  # modules beside it: name and text


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a submission gave."""

    names: dict[str, list[Any]]
    stdout: str
    error: SubmissionBroken | None = None


class Answer:
    """One call's result, with what went on beside it.

    Attributes:
        data: the result, still encoded: often it is the expected bytes, and need not be decoded.
        changed: arguments that the call changed, with their new values.
        stdout: what it printed.
        returned_at: the return statement, when the call was traced.
        generation: which worker gave it; what it refers to ends with that worker.
    """

    __slots__ = ("_link", "changed", "data", "generation", "returned_at", "stdout")

    def __init__(
        self, link: Link, data: bytes, changed: dict[int | str, Any], stdout: str, returned_at: Span | None
    ) -> None:
        self._link = link
        self.generation = link.generation
        self.data = data
        self.changed = changed
        self.stdout = stdout
        self.returned_at = returned_at

    @property
    def value(self) -> Any:
        """The result.

        Raises:
            SubmissionBroken: the bytes are malformed.
        """
        return self._link.decode(self.data)


def spans_of(places: Any) -> tuple[Span, ...]:
    """Places as they came over the pipe; neither more of them nor larger ones than a text can have.

    Raises:
        ValueError: they are no places.
    """
    if not isinstance(places, list) or len(places) > _MAX_PLACES:
        raise ValueError("no list of places")
    return tuple(_span(place) for place in places)


def _span(place: Any) -> Span:
    if not isinstance(place, list) or len(place) != 4 or not all(type(number) is int for number in place):
        raise ValueError("no place")
    return Span(*(min(max(number, 1), _MAX_PLACE) for number in place))


def text_of(text: Any, most: int = _MAX_NAME) -> str:
    """A text as it came over the pipe, cut to `most` characters.

    Raises:
        ValueError: it is no text.
    """
    if not isinstance(text, str):
        raise ValueError("no text")
    return text[:most]


def name_of(text: Any) -> str:
    """A name as it came over the pipe, without what cannot be printed: it looks like nothing but a name.

    Raises:
        ValueError: it is no text.
    """
    return "".join(char if char.isprintable() else "?" for char in text_of(text))


def names_of(value: Any) -> dict[str, list[Any]]:
    """What a submission says that it defines: name to [kind, …].

    Raises:
        ValueError: it says something else.
    """
    if not isinstance(value, dict) or not all(
        isinstance(name, str) and isinstance(kind, list) and kind and isinstance(kind[0], str)
        for name, kind in value.items()
    ):
        raise ValueError("no table of names")
    return value


def write_back(old: Any, new: Any, met: set[tuple[int, int]] | None = None) -> Any:
    """Give the contents of a changed argument to the judge's own, and to its parts; what stands for `new`.

    `met` is what was already looked at: a value may contain itself.
    """
    if type(old) is not type(new) or is_remote(new):
        return new
    if isinstance(old, deque) and old.maxlen != new.maxlen:
        return new
    met = set() if met is None else met
    if isinstance(old, list | deque | dict):
        if (id(old), id(new)) in met:
            return old
        met.add((id(old), id(new)))
    if isinstance(old, list | deque):
        parts = [write_back(mine, its, met) for mine, its in zip(old, new, strict=False)]
        rest = list(new)[len(parts) :]
        old.clear()
        old.extend([*parts, *rest])
    elif isinstance(old, dict):
        kept = dict(old)
        made = {key: write_back(kept[key], item, met) if key in kept else item for key, item in new.items()}
        old.clear()
        old.update(made)
    elif isinstance(old, set):
        old.clear()
        old.update(new)
    elif isinstance(old, bytearray):
        old[:] = new
    elif isinstance(old, tuple) and len(old) == len(new):
        parts = [write_back(mine, its, met) for mine, its in zip(old, new, strict=True)]
        return old if all(mine is its for mine, its in zip(old, parts, strict=True)) else new
    elif type(old).__name__ == "ndarray" and old.shape == new.shape and old.dtype == new.dtype:
        old[...] = new
    elif isinstance(old, TensorValue) and old.shape == new.shape:
        old.array[...] = new.array
    else:
        return old if old is new or (type(old) in _ATOMS and old == new) else new
    return old
