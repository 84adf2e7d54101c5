"""What is logged, for commands whose learner reads it in the terminal."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["logging_in_sentences"]


@contextlib.contextmanager
def logging_in_sentences() -> Iterator[None]:
    """What is logged goes to the learner's terminal here, so without traces."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Sentence("%(message)s"))
    logger = logging.getLogger("etude")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


class _Sentence(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        cause = record.exc_info[1] if record.exc_info else None
        return f"{record.getMessage()}: {cause}" if cause is not None else record.getMessage()
