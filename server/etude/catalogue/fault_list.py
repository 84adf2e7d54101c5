"""Collecting everything that is wrong, so that an author mends it in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.errors import Fault
from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path


class FaultList:
    """Faults in the order they were found, handed out sorted by place."""

    def __init__(self) -> None:
        self._found: list[Fault] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, file: Path, line: int, message: str, /, **facts: object) -> None:
        """Note the fault whose sentence is `catalogue.<message>`."""
        self._found.append(Fault(file, line, say(f"catalogue.{message}", **facts)))

    def extend(self, faults: tuple[Fault, ...]) -> None:
        """Note faults that were found elsewhere."""
        self._found.extend(faults)

    def sorted(self) -> tuple[Fault, ...]:
        """All of them, each once, by file and line."""
        return tuple(sorted(dict.fromkeys(self._found), key=lambda fault: (str(fault.file), fault.line)))
