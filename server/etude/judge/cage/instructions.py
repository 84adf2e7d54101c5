"""Tells of every instruction of a program that Python executes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import CodeType, FrameType
from typing import Any

__all__ = ["Instructions"]

_TOOLS = (4, 3, 5)  # ids of sys.monitoring that no debugger, profiler or coverage tool has
_NAME = "etude"


class Instructions:
    """Calls `note` for each instruction of a code object and of those in it, while switched on.

    From Python 3.12 on with `sys.monitoring`: there, `sys.settrace` leaves instructions out.
    """

    def __init__(self, code: CodeType, note: Callable[[], None]) -> None:
        self._codes = list(_all(code))
        self._filename = code.co_filename
        self._note = note
        self._tool: int | None = None

    def start(self) -> None:
        """Switch it on."""
        monitoring = _monitoring()
        if monitoring is None:
            sys.settrace(self._enter_frame)
            return
        self._tool = next(each for each in _TOOLS if monitoring.get_tool(each) in (None, _NAME))
        if monitoring.get_tool(self._tool) is None:
            monitoring.use_tool_id(self._tool, _NAME)
        event = monitoring.events.INSTRUCTION
        monitoring.register_callback(self._tool, event, lambda _code, _offset: self._note())
        for code in self._codes:
            monitoring.set_local_events(self._tool, code, event)

    def stop(self) -> None:
        """Switch it off."""
        monitoring = _monitoring()
        if monitoring is None:
            sys.settrace(None)
        elif self._tool is not None:
            for code in self._codes:
                monitoring.set_local_events(self._tool, code, 0)
            monitoring.register_callback(self._tool, monitoring.events.INSTRUCTION, None)
            monitoring.free_tool_id(self._tool)
            self._tool = None

    def _enter_frame(self, frame: FrameType, event: str, _: Any) -> Any:
        if event != "call" or frame.f_code.co_filename != self._filename:
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return self._note_step

    def _note_step(self, _: FrameType, event: str, __: Any) -> Any:
        if event == "opcode":
            self._note()
        return self._note_step


def _monitoring() -> Any:
    """Python's own, from 3.12 on."""
    return getattr(sys, "monitoring", None)


def _all(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _all(constant)
