"""Calling while noting where the learner's function returned."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from .places import Place, SourceMap

__all__ = ["traced"]


def traced(
    function: Any, args: list[Any], kwargs: dict[str, Any], source: SourceMap, returned: list[Place]
) -> Any:
    """Call; the place where the learner's outermost function returned is appended to `returned`."""
    depth = 0

    def local(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal depth
        if event == "return":
            depth -= 1
            if depth == 0:
                returned.append(source.of_frame(frame))
        return local

    def start(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal depth
        if event != "call" or frame.f_code.co_filename != source.filename:
            return None
        depth += 1
        frame.f_trace_lines = False
        return local

    sys.settrace(start)
    try:
        return function(*args, **kwargs)
    finally:
        sys.settrace(None)
