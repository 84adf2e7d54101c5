"""What ids, entries and selectors look like."""

from __future__ import annotations

import ast
import keyword
import re

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VERSION_SPECIFIER = re.compile(r"(?:>=|<=|==|!=|~=|>|<)\s*\d+(?:\.\d+)*(?:\.\*)?")
_DOTTED = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_SELECTOR_KINDS = ("call", "attr", "name", "import", "node")


def is_id(text: str) -> bool:
    """Lower-case letters and digits, in words joined by single hyphens."""
    return _ID.fullmatch(text) is not None


def full_id(text: str, collection: str) -> str | None:
    """The full form of an id that may leave its own collection out; None when it is no id."""
    parts = text.split("/")
    if len(parts) > 2 or not all(is_id(part) for part in parts):
        return None
    return text if len(parts) == 2 else f"{collection}/{text}"


def is_name(text: str) -> bool:
    """Something Python can bind."""
    return text.isidentifier() and not keyword.iskeyword(text)


def is_dotted_name(text: str) -> bool:
    """`name` or `name.name`."""
    return _DOTTED.fullmatch(text) is not None


def is_version_specifier(text: str) -> bool:
    """Like `>=3.11,<3.14`."""
    return all(_VERSION_SPECIFIER.fullmatch(part.strip()) for part in text.split(","))


def is_selector(text: str) -> bool:
    """Like `call:map` or `node:For`; a node must be a class of `ast`."""
    kind, _, name = text.partition(":")
    if kind == "node":
        node = getattr(ast, name, None)
        return isinstance(node, type) and issubclass(node, ast.AST)
    return kind in _SELECTOR_KINDS and is_dotted_name(name)
