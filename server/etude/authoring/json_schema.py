"""JSON Schemas of problem.toml and cases.toml, for editors and tools that know TOML and nothing of Étude.

They say what a schema can say: keys, kinds, closed lists, what must be there. That an id exists, or that Python
compiles, is for `etude author check`. Draft 7, which TOML tools read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from etude.authoring.keys import TABLES, TYPES, Kind, Names, TableKeys, explanation
from etude.messages import say

if TYPE_CHECKING:
    from etude.authoring.keys import Key

__all__ = ["SCHEMAS", "json_schema"]

SCHEMAS: Final = ("problem", "cases")
_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_SAYS_SOMETHING: Final = r"\S"
_ID: Final = "[a-z0-9]+(-[a-z0-9]+)*"
_IDS: Final = {
    Names.TOPIC: f"^{_ID}$",
    Names.CHAPTER: f"^{_ID}$",
    Names.PROBLEM: f"^({_ID}/)?{_ID}$",
    Names.WRONG_FILE: r"^wrong/[^/]+\.py$",
}
_FLOAT: Final = ("number", "null")  # JSON has no nan and no infinities: tools make null of them
_VALUES: Final = {"int": ("integer",), "float": _FLOAT, "bool": ("boolean",)}


def json_schema(name: str) -> dict[str, Any]:
    """The schema of `problem.toml` or of `cases.toml`, by the name without its ending."""
    table = TABLES[name]
    below = {found.name: _definition(found) for found in _reachable(table)}
    return {"$schema": _DRAFT, "title": f"{name}.toml", **_table(table), "definitions": below}


def _reachable(table: TableKeys) -> list[TableKeys]:
    """Every table below this one."""
    found: dict[str, TableKeys] = {}
    waiting = [table]
    while waiting:
        here = waiting.pop(0)
        keys = [*here.keys, *(key for keys in TYPES.values() for key in keys if here.typed)]
        below = [TABLES[key.below] for key in keys if key.below and key.below not in found]
        found |= {each.name: each for each in below}
        waiting += below
    return list(found.values())


def _definition(table: TableKeys) -> dict[str, Any]:
    if not table.typed:
        return _table(table)
    return {"oneOf": [_table(table, type_) for type_ in TYPES]}


def _table(table: TableKeys, type_: str = "") -> dict[str, Any]:
    keys = table.every_key(type_)
    properties = {key.name: _described(table, key, type_) for key in keys}
    if type_:
        properties["type"] |= {"const": type_, "description": say(f"keys.type.{type_}")}
        del properties["type"]["enum"]
    schema: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": properties,
    }
    if type_:
        schema["title"] = type_
    particular = [key.name for key in keys if key.particular]
    if particular:
        by_an_importer = {"required": ["imported"], "properties": {"imported": {"minLength": 1}}}
        schema |= {"if": by_an_importer, "else": {"required": particular}}
    if table.one_of:
        schema["allOf"] = [{"oneOf": [{"required": [name]} for name in group]} for group in table.one_of]
    if "match" in properties:
        schema["dependencies"] = {"match": ["raises"]}
    return schema


def _described(table: TableKeys, key: Key, type_: str) -> dict[str, Any]:
    value = _value(key, type_)
    if "$ref" in value:  # in draft 7 nothing may stand beside it
        value = {"allOf": [value]}
    return {"description": explanation(table, key), **value}


def _value(key: Key, type_: str) -> dict[str, Any]:
    match key.kind:
        case Kind.TEXT:
            return _text(key)
        case Kind.INTEGER:
            only = {"enum": [int(word) for word in key.words]} if key.words else {}
            return {
                "type": "integer",
                **({"minimum": key.minimum} if key.minimum is not None else {}),
                **only,
            }
        case Kind.NUMBER:
            positive = {"exclusiveMinimum": 0} if key.name == "time_s" else {"minimum": 0}
            return {"type": "number", **positive}
        case Kind.FLAG:
            return {"type": "boolean"}
        case Kind.TEXTS:
            items = {"type": "string", **_words_or_pattern(key)}
            return {"type": "array", "items": items, **_some(key)}
        case Kind.INTEGERS:
            least = {"minimum": key.minimum} if key.minimum is not None else {}
            return {"type": "array", "items": {"type": "integer", **least}}
        case Kind.BOUNDS:
            kind = "number" if type_ in ("float", "array") and key.name == "range" else "integer"
            return {"type": "array", "items": {"type": kind}, "minItems": 2, "maxItems": 2}
        case Kind.VALUES:
            kinds = _VALUES.get(type_, (*_FLOAT, "boolean"))
            return {"type": "array", "items": {"type": list(kinds)}}
        case Kind.SHAPE:
            return {"type": "array", "items": {"type": ["integer", "string"]}}
        case Kind.TABLE:
            return _below(key)
        case Kind.TABLES:
            return {"type": "array", "items": _below(key), **_some(key)}
        case Kind.NAMED:
            return {"type": "object", "additionalProperties": _below(key)}
        case Kind.ANY:
            return {"type": ["string", "boolean", "array", *_FLOAT]}


def _text(key: Key) -> dict[str, Any]:
    says_something = {"pattern": _SAYS_SOMETHING} if key.required else {}
    return {"type": "string", **says_something, **_words_or_pattern(key)}


def _words_or_pattern(key: Key) -> dict[str, Any]:
    if key.words:
        return {"enum": list(key.words)}
    pattern = f"^{_ID}$" if key.name == "id" else _IDS.get(key.names) if key.names is not None else None
    return {"pattern": pattern} if pattern is not None else {}


def _some(key: Key) -> dict[str, Any]:
    return {"minItems": 1} if key.required or key.particular else {}


def _below(key: Key) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{key.below}"}
