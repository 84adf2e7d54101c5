"""Seeing the values of expressions, while it is switched on."""

from __future__ import annotations

import types
from typing import Any

from .seen_source import SEEN, seen_tree
from .traits import traits

__all__ = ["Seer"]


class Seer:
    """Notes values as checksums.

    Attributes:
        values: number of the expression and checksums of the parts of its value, in the order of time.
    """

    def __init__(self, filename: str) -> None:
        self._filename = filename
        self._left = 0
        self.values: list[list[Any]] = []

    def load(self, source: str, module: types.ModuleType) -> None:
        """Make `module` the submission, rewritten so that its values are seen.

        Raises:
            SyntaxError, Exception: as loading the submission does.
        """
        module.__dict__[SEEN] = self._see
        tree, _ = seen_tree(source)
        exec(compile(tree, self._filename, "exec", dont_inherit=True), module.__dict__)

    def start(self, most_values: int) -> None:
        """Switch it on, for so many values."""
        self.values, self._left = [], most_values

    def stop(self) -> None:
        """Switch it off."""
        self._left = 0

    def _see(self, number: int, value: Any) -> Any:
        if self._left > 0:
            self._left -= 1
            self.values.append([number, traits(value)])
        return value
