"""What a client may send with a command: nothing, a name, or a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Arguments"]


@dataclass(frozen=True, slots=True)
class Arguments:
    """Which file and which problem a command is about; both may be left to the server."""

    uri: str | None = None
    problem: str | None = None

    @classmethod
    def of(cls, sent: tuple[object, ...]) -> Arguments:
        """Decode a URI, a problem's id, or `{"uri": …, "problem": …}`; anything else counts for nothing."""
        first = sent[0] if sent else None
        if isinstance(first, str):
            return cls(uri=first) if "://" in first else cls(problem=first.strip() or None)
        if isinstance(first, Mapping):
            return cls(_text(first.get("uri")), _text(first.get("problem")))
        return cls()

    def as_json(self) -> list[dict[str, str]]:
        """The same, to be sent to the client and back."""
        return [{name: value for name, value in (("uri", self.uri), ("problem", self.problem)) if value}]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
