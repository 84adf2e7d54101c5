"""Where in the learner's file something happened: lines and columns from 1, in code points, end exclusive."""

from __future__ import annotations

import re
from types import CodeType, FrameType

__all__ = ["Place", "SourceMap"]

_MOST = 10
_NEWLINE = re.compile(r"\r\n|\r|\n")

Place = list[int]  # line, column, end line, end column


class SourceMap:
    """Finds places in one source text."""

    def __init__(self, source: str, filename: str) -> None:
        self.filename = filename
        self._lines = [line.encode("utf-8", "surrogatepass") for line in _NEWLINE.split(source)]

    def of_error(self, error: BaseException) -> list[Place]:
        """Where an exception was raised, the outermost place first; or where the compiler stopped."""
        if isinstance(error, SyntaxError) and error.filename == self.filename:
            return self.of_syntax_error(error)
        found: list[tuple[CodeType, int, int]] = []
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.filename:
                found.append((trace.tb_frame.f_code, trace.tb_lasti, trace.tb_lineno))
            trace = trace.tb_next
        # Long recursions are cut in the middle.
        kept = found if len(found) <= 2 * _MOST else found[:_MOST] + found[-_MOST:]
        return [self._place(*each) for each in kept]

    def of_stack(self, frame: FrameType | None) -> list[Place]:
        """The innermost places of a running stack, the outermost of them first."""
        found: list[Place] = []
        while frame is not None and len(found) < 2 * _MOST:
            if frame.f_code.co_filename == self.filename:
                found.append(self.of_frame(frame))
            frame = frame.f_back
        return found[::-1]

    def of_frame(self, frame: FrameType) -> Place:
        """The instruction that a frame is at."""
        return self._place(frame.f_code, frame.f_lasti, frame.f_lineno)

    def of_syntax_error(self, error: SyntaxError) -> list[Place]:
        """Where the compiler stopped."""
        line = max(error.lineno or 1, 1)
        column = max(error.offset or 1, 1)
        end_line = error.end_lineno if error.end_lineno and error.end_lineno >= line else line
        end_column = error.end_offset or 0
        return [[line, column, end_line, end_column]]

    def _place(self, code: CodeType, instruction: int, line: int | None) -> Place:
        positions = list(code.co_positions())
        at = positions[instruction // 2] if 0 <= instruction // 2 < len(positions) else (None,) * 4
        start, end, column, end_column = at
        if start is None or end is None or column is None or end_column is None:
            number = line or code.co_firstlineno
            return [number, 1, number, self._code_points(number, 1 << 30)]
        return [start, self._code_points(start, column), end, self._code_points(end, end_column)]

    def _code_points(self, line: int, column: int) -> int:
        if not 0 < line <= len(self._lines):
            return 1
        return len(self._lines[line - 1][:column].decode("utf-8", "replace")) + 1
