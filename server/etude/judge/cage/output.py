"""What the learner's code prints, kept up to a limit; and what it may not read."""

from __future__ import annotations

import io

__all__ = ["NoInput", "Output", "OutputLimit"]


class OutputLimit(BaseException):
    """The submission printed more than the problem allows."""


class Output(io.TextIOBase):
    """Stands in for stdout and stderr."""

    encoding = "utf-8"

    def __init__(self) -> None:
        super().__init__()
        self.limit = 1 << 16
        self.exceeded = False
        self._parts: list[str] = []
        self._size = 0

    def begin(self) -> None:
        """A new request: the limit counts from here."""
        self._size = 0
        self.exceeded = False

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, text: str) -> int:
        """Keep the text.

        Raises:
            OutputLimit: the limit is reached; what came before is kept.
        """
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        room = self.limit - self._size
        if len(text) > room:
            self._parts.append(text[: max(room, 0)])
            self._size = self.limit
            self.exceeded = True
            raise OutputLimit
        self._parts.append(text)
        self._size += len(text)
        return len(text)

    def take(self) -> str:
        """What was written since the last time."""
        if not self._parts:
            return ""
        text = "".join(self._parts)
        self._parts.clear()
        return text


class NoInput(io.TextIOBase):
    """Stands in for stdin: an exercise gets its values as arguments."""

    def readable(self) -> bool:
        """It can be asked, and says no."""
        return True

    def read(self, size: int | None = -1) -> str:  # noqa: ARG002  # as every stream has it
        """Refuse."""
        raise EOFError("there is no input to read: the values come as arguments")

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]  # the base is declared for bytes
        """Refuse."""
        return self.read(size)
