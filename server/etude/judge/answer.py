"""What a conversation with a submission begins with and brings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etude.judge.tensors import TensorValue
from etude.judge.verdict import Span

if TYPE_CHECKING:
    from etude.judge.learner_errors import SubmissionBroken
    from etude.judge.link import Link

__all__ = ["Answer", "Loaded", "Submission", "spans_of", "write_back"]


@dataclass(frozen=True, slots=True)
class Submission:
    """What is judged, and within which limits."""

    source: str
    filename: str
    time_s: float
    memory_mb: int
    output_kb: int


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
    """

    __slots__ = ("_link", "changed", "data", "returned_at", "stdout")

    def __init__(
        self, link: Link, data: bytes, changed: dict[int | str, Any], stdout: str, returned_at: Span | None
    ) -> None:
        self._link = link
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
    """Places as they came over the pipe."""
    return tuple(Span(*(int(number) for number in place)) for place in places)


def write_back(old: Any, new: Any) -> None:
    """Give a changed argument's contents to the judge's own."""
    if isinstance(old, list | bytearray):
        old[:] = new
    elif isinstance(old, dict | set):
        old.clear()
        old.update(new)
    elif type(old).__name__ == "ndarray" and old.shape == new.shape:
        old[...] = new
    elif isinstance(old, TensorValue) and old.shape == new.shape:
        old.array[...] = new.array
    elif hasattr(old, "extend"):
        old.clear()
        old.extend(new)
