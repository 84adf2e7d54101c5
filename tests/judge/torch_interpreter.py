"""Where torch is, for tests that need it."""

from __future__ import annotations

import importlib.util
import os
import sys
from functools import cache
from pathlib import Path

import pytest

__all__ = ["needs_torch", "torch_python"]

_ABSENT = "torch is not installed here: set ETUDE_TORCH_PYTHON to an interpreter that has it"


@cache
def torch_python() -> Path | None:
    """The interpreter that ETUDE_TORCH_PYTHON names, or this one if it has torch; None when there is none."""
    named = os.environ.get("ETUDE_TORCH_PYTHON")
    if named:
        return Path(named)
    return Path(sys.executable) if importlib.util.find_spec("torch") is not None else None


needs_torch = pytest.mark.skipif(torch_python() is None, reason=_ABSENT)
