"""Assertions of unittest that fail at once.

They describe a failure line by line, in a time that grows with the cube of the lines, and print both values whole.
Nobody reads that text here, and a wrong answer of a few hundred rows would take its test beyond all limits.
"""

from __future__ import annotations

import types
import unittest.case
from typing import Any

from etude.judge.rendering import render

__all__ = ["quieten"]


def quieten() -> None:
    """Have unittest in this process describe failures in short."""
    module: Any = unittest.case
    module.difflib = types.SimpleNamespace(ndiff=lambda *_: [], unified_diff=lambda *_, **__: [])
    module.pprint = types.SimpleNamespace(pformat=render)
    module.safe_repr = lambda value, short=False: render(value)  # noqa: ARG005  # as unittest calls it
