"""Where in the learner's file something happened: lines and columns from 1, in code points, end exclusive."""

from __future__ import annotations

from types import CodeType, FrameType, TracebackType

__all__ = ["SourceMap"]

Place = list[int]  # line, column, end line, end column


class SourceMap:
    """Finds places in one source text."""

    def __init__(self, source: str, filename: str) -> None:
        self.filename = filename
        self._lines = [line.encode("utf-8", "surrogatepass") for line in source.split("\n")]

    def of_traceback(self, trace: TracebackType | None) -> list[Place]:
        """The places in the learner's file, the outermost first; long recursions are cut in the middle."""
        found: list[Place] = []
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename == self.filename:
                found.append(self._place(code, trace.tb_lasti, trace.tb_lineno))
            trace = trace.tb_next
        return found if len(found) <= 20 else found[:10] + found[-10:]

    def of_stack(self, frame: FrameType | None) -> list[Place]:
        """The places of a running stack, the outermost first."""
        found: list[Place] = []
        while frame is not None:
            if frame.f_code.co_filename == self.filename:
                found.append(self._place(frame.f_code, frame.f_lasti, frame.f_lineno))
            frame = frame.f_back
        return found[::-1][-20:]

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
