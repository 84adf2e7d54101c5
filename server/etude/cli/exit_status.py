"""What the exit statuses mean."""

from __future__ import annotations

from typing import Final

__all__ = ["ALL_ACCEPTED", "NOT_ALL_ACCEPTED", "OUR_FAULT", "WRONG_USAGE"]

ALL_ACCEPTED: Final = 0
NOT_ALL_ACCEPTED: Final = 1
WRONG_USAGE: Final = 2  # or a broken problem, or a file that cannot be read
OUR_FAULT: Final = 3
