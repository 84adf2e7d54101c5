"""The page that explains every key, as Markdown: the same sentences that an editor shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.authoring.keys import TABLES, TYPES, Kind, explanation
from etude.messages import say

if TYPE_CHECKING:
    from etude.authoring.keys import Key, TableKeys

__all__ = ["key_hover", "key_page", "kind_of_value"]

_FILES: Final = {"problem": "problem.toml", "cases": "cases.toml", "expect": "The header of a wrong solution"}


def key_hover(table: TableKeys, key: Key) -> str:
    """What an editor shows of a key: what it is for, what its value is, and what it is left out."""
    parts = [f"`{key.name}`: {kind_of_value(key)}", explanation(table, key)]
    if key.words and key.kind is not Kind.INTEGER:
        parts.append(say("authoring.key.words", words=", ".join(f"`{word}`" for word in key.words)))
    if key.default:
        parts.append(say("authoring.key.default", default=key.default))
    if key.required or key.particular:
        parts.append(say("authoring.key.required"))
    return "\n\n".join(parts)


def kind_of_value(key: Key) -> str:
    """What stands behind the equals sign, in words."""
    return say(f"authoring.key.kind.{key.kind}")


def key_page() -> str:
    """docs/keys.md."""
    parts = [say("authoring.key.page")]
    for table in TABLES.values():
        if table.name in _FILES:
            parts.append(f"## {_FILES[table.name]}")
        elif table.name != "type":
            parts.append(f"### `{table.header}`")
        if table.name != "type":
            parts.append(_rows(table, table.keys))
        if table.name == "argument":
            parts += _types()
    return "\n\n".join(parts) + "\n"


def _types() -> list[str]:
    typed = TABLES["type"]
    rows = [
        f"| `{name}` | {', '.join(f'`{key.name}`' for key in keys)} | {say(f'keys.type.{name}')} |"
        for name, keys in TYPES.items()
    ]
    every = {key.name: key for keys in TYPES.values() for key in keys}
    return [
        "\n".join(["| type | keys | |", "|---|---|---|", *rows]),
        "\n".join(
            ["| key of a type | value | |", "|---|---|---|", *(_row(typed, key) for key in every.values())]
        ),
    ]


def _rows(table: TableKeys, keys: tuple[Key, ...]) -> str:
    return "\n".join(["| key | value | |", "|---|---|---|", *(_row(table, key) for key in keys)])


def _row(table: TableKeys, key: Key) -> str:
    value = " \\| ".join(f"`{word}`" for word in key.words) if _is_short(key) else kind_of_value(key)
    if key.default:
        value += f", `{key.default}`"
    elif key.required or key.particular:
        value = f"**{value}**"
    return f"| `{key.name}` | {value} | {explanation(table, key)} |"


def _is_short(key: Key) -> bool:
    return bool(key.words) and key.kind is Kind.TEXT and len(key.words) <= 4
