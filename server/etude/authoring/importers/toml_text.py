"""TOML as the importers write it: a few shapes, the same bytes for the same values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["toml_table", "toml_value"]


def toml_table(header: str, values: Mapping[str, object]) -> str:
    """A table with its header (`[code]`, `[[case]]`, nothing for the outermost), and a line for each key."""
    lines = [header] if header else []
    lines += [f"{key} = {toml_value(value)}" for key, value in values.items()]
    return "\n".join(lines) + "\n"


def toml_value(value: object) -> str:
    """A text, number, flag, array of texts or flat inline table."""
    match value:
        case str():
            return _text(value)
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case tuple() | list():
            return f"[{', '.join(map(toml_value, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {toml_value(item)}' for key, item in value.items())} }}"
    raise TypeError(type(value).__name__)


def _text(value: str) -> str:
    # A string of JSON is one of TOML, but for the one control character that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
