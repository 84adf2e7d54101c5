"""Whether an edit would show the learner a line of the reference that is not in the learner's own file."""

from __future__ import annotations

import ast
import difflib
import re
from functools import lru_cache
from typing import Final

from etude.catalogue.python_source import syntax_tree

__all__ = ["changed_lines", "shows_reference"]

_SPACE: Final = re.compile(r"\s+")
_COMMENT: Final = re.compile(r"\s#[^'\"]*$")


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines of two texts that differ: those of the first, those of the second."""
    old, new = before.splitlines(), after.splitlines()
    removed: list[str] = []
    added: list[str] = []
    for tag, first, last, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += old[first:last]
            added += new[start:end]
    return removed, added


def shows_reference(before: str, after: str, reference: str) -> bool:
    """Whether a line that the edit makes is a line of the reference, written in the same or another way."""
    known, secret = _forms(before), _forms(reference)
    return any(
        form in secret and form not in known
        for line in changed_lines(before, after)[1]
        for form in _forms_of(line)
    )


@lru_cache(maxsize=32)
def _forms(text: str) -> frozenset[str]:
    return frozenset(form for line in text.splitlines() for form in _forms_of(line))


@lru_cache(maxsize=4096)
def _forms_of(line: str) -> frozenset[str]:
    """A line without its white space, and as Python itself would write it."""
    code = _COMMENT.sub("", line).strip()
    if not code or code.startswith("#"):
        return frozenset()
    found = {_SPACE.sub("", code)}
    head = f"{code} pass" if code.endswith(":") else code
    try:
        found.add(_SPACE.sub("", ast.unparse(syntax_tree(head.removeprefix("el")))))
    except (SyntaxError, ValueError):
        found.add(_SPACE.sub("", code.rstrip(",")))
    return frozenset(found)
