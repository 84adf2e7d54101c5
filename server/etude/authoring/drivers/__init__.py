"""Drivers that the checks of authors run in the cage, beside a program of the problem.

They are never imported here: their texts are sent, with what they are given in the name GIVEN.
"""

from __future__ import annotations

from importlib import resources

__all__ = ["driver"]


def driver(name: str, given: object) -> str:
    """The text of a driver with what it is given, which must be plain data that `repr` writes as Python."""
    text = (resources.files(__name__) / f"{name}.py").read_text(encoding="utf-8")
    return f"{text}\nGIVEN = {given!r}\n"
