"""What a client may send with a command: nothing, a name, or a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Arguments"]


@dataclass(frozen=True, slots=True)
class Arguments:
    """Which file, problem or topic a command is about; each may be left to the server."""

    uri: str | None = None
    problem: str | None = None
    topic: str | None = None

    @classmethod
    def of(cls, sent: tuple[object, ...]) -> Arguments:
        """Decode a URI, an id, or `{"uri": …, "problem": …, "topic": …}`; anything else counts for nothing.

        Ids of problems have a slash in them, those of topics have none.
        """
        first = sent[0] if sent else None
        if isinstance(first, str):
            name = first.strip() or None
            if "://" in first:
                return cls(uri=first)
            return cls(problem=name) if "/" in first else cls(problem=name, topic=name)
        if isinstance(first, Mapping):
            return cls(_text(first.get("uri")), _text(first.get("problem")), _text(first.get("topic")))
        return cls()

    def as_json(self) -> list[dict[str, str]]:
        """The same, to be sent to the client and back."""
        named = (("uri", self.uri), ("problem", self.problem), ("topic", self.topic))
        return [{name: value for name, value in named if value}]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
