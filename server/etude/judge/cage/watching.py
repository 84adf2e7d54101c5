"""Watching the submission run: which lines are executed, and what its names hold after each of them."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from .shown import shown
from .traits import traits, whole

__all__ = ["RETURNED", "Watcher"]

RETURNED = "return"  # the name under which a function's result is noted
_MOST_NAMES = 12  # of one frame
_MOST_ATTRIBUTES = 8
_INNER = ("<lambda>", "<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<module>")


class Watcher:
    """Watches frames of one file while it is switched on.

    Args:
        filename: that of the submission.
        most_events: values noted at most; lines are noted beyond.

    Attributes:
        lines: the lines that were executed.
        events: line, name and text of each value that a line gave to a name, in the order of time; then the checksum
            of the whole, and those of its parts.
    """

    def __init__(self, filename: str, most_events: int) -> None:
        self._filename = filename
        self._left = most_events
        self.lines: set[int] = set()
        self.events: list[list[Any]] = []

    def start(self) -> None:
        """Switch it on."""
        sys.settrace(self._enter_frame)

    def stop(self) -> None:
        """Switch it off."""
        sys.settrace(None)

    def _enter_frame(self, frame: FrameType, event: str, _: Any) -> Any:
        if event != "call" or frame.f_code.co_filename != self._filename:
            return None
        if frame.f_code.co_name in _INNER or self._left <= 0:
            return self._note_line
        return _Values(self, frame).trace

    def _note_line(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self.lines.add(frame.f_lineno)
        return self._note_line

    def note(self, line: int, name: str, value: Any) -> None:
        """A name holds something new."""
        if self._left > 0:
            self._left -= 1
            parts = traits(value, is_result=name == RETURNED)
            self.events.append([line, name, shown(value), whole(value), parts])

    @property
    def is_full(self) -> bool:
        """Whether no more values are noted."""
        return self._left <= 0


class _Values:
    """What the names of one frame hold, line by line."""

    def __init__(self, watcher: Watcher, frame: FrameType) -> None:
        self._watcher = watcher
        self._line = frame.f_lineno
        self._held = {name: shown(value) for name, value in _names(frame)}
        self._raising = False

    def trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        """The hook for `sys.settrace`."""
        if event == "line":
            self._watcher.lines.add(frame.f_lineno)
        if not self._watcher.is_full and event in ("line", "return", "exception"):
            self._compare(frame)
            self._line = frame.f_lineno
            # A frame that an exception leaves is left with None, and so is `__init__`.
            if event == "return" and not self._raising and frame.f_code.co_name != "__init__":
                self._watcher.note(frame.f_lineno, RETURNED, argument)
        self._raising = event == "exception"
        return self.trace

    def _compare(self, frame: FrameType) -> None:
        for name, value in _names(frame):
            text = shown(value)
            if self._held.get(name) != text:
                self._held[name] = text
                self._watcher.note(self._line, name, value)


def _names(frame: FrameType) -> list[tuple[str, Any]]:
    """The names of a frame with what they hold; for `self` the names of its attributes."""
    found: list[tuple[str, Any]] = []
    for name, value in frame.f_locals.items():
        if name == "self" and (attributes := _attributes(value)):
            found += attributes
        elif not name.startswith((".", "__")):
            found.append((name, value))
    return found[:_MOST_NAMES]


def _attributes(value: Any) -> list[tuple[str, Any]]:
    try:
        held = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return []
    if isinstance(value, type) or type(held) is not dict:
        return []
    return [(f"self.{name}", item) for name, item in held.items() if type(name) is str][:_MOST_ATTRIBUTES]
