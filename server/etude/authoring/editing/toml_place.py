"""Where in a TOML text a place is, also in one that is half written: within which tables, and in which key or value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Part", "TomlPlace", "place_at"]

_TOKEN: Final = re.compile(
    r"""
      (?P<comment> \#[^\n]*)
    | (?P<string> \"{3} (?: [^"\\] | \\. | "(?!"") )* (?: \"{3,5} | \Z )
                | '{3} (?: [^'] | '(?!'') )* (?: '{3,5} | \Z )
                | " (?: [^"\\\n] | \\[^\n] )* (?: " | \\? (?= \n | \Z) )
                | ' [^'\n]* '? )
    | (?P<header> ^[ \t]* \[\[? [ \t]* (?: [\w.\- \t]* ) \]{0,2} (?= [ \t]* (?: \#[^\n]* )? $ ) )
    | (?P<word> [\w.+\-]+ )
    | (?P<space> [ \t\r]+ )
    | (?P<line_end> \n )
    | (?P<sign> . )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_NAMES: Final = re.compile(r"[\w-]+")
_ENTRY: Final = re.compile(r"^[ \t]*([\w.-]+)[ \t]*=", re.MULTILINE)
_INLINE_ENTRY: Final = re.compile(r"(?:^|[,{])\s*([\w.-]+)\s*=")
_INNERMOST: Final = re.compile(r"\{[^{}]*\}")
_TYPE: Final = re.compile(r"""(?:^|[,{\s])type\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')""")


class Part(Enum):
    """What stands at the place, or may be written there."""

    HEADER = "header"
    KEY = "key"
    VALUE = "value"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class TomlPlace:
    """A place.

    Attributes:
        tables: the names of the tables around it, the outermost first.
        part: what stands there.
        key: the key that stands there, or whose value does; empty where there is none yet.
        start: where the word begins that the place is in or behind, with its quote; the place itself for none.
        end: where it ends.
        before: what of the word stands before the place, without its quote.
        word: the whole word, without quotes.
        is_quoted: whether the word is a text in quotes.
        type_: what the key `type` of the table says.
        others: the keys that the table has.
    """

    tables: tuple[str, ...]
    part: Part
    key: str
    start: int
    end: int
    before: str = ""
    word: str = ""
    is_quoted: bool = False
    type_: str = ""
    others: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Frame:
    """A table or an array that was begun: the whole block below a header, or what stands in brackets."""

    opening: str
    tables: tuple[str, ...]
    start: int
    keys: list[str] = field(default_factory=list)
    in_value: bool = False

    def begin_entry(self) -> None:
        self.keys, self.in_value = [], False


def place_at(text: str, offset: int) -> TomlPlace:
    """The place behind so many characters of a text."""
    frames = [_Frame("", (), 0)]
    for token in _TOKEN.finditer(text):
        here = frames[-1]
        kind, word = str(token.lastgroup), token.group()
        is_in = token.start() <= offset <= token.end() and kind in ("word", "header")
        is_in |= token.start() < offset < token.end() and kind in ("string", "comment")
        is_in |= kind == "string" and offset == token.end() and not _is_closed(word)
        if is_in:
            return _place(text, offset, frames, token)
        if token.start() >= offset:
            break
        _step(frames, here, kind, word, token.start())
    return _place(text, offset, frames, None)


def _is_closed(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[0]


def _step(frames: list[_Frame], here: _Frame, kind: str, word: str, start: int) -> None:
    """Go on behind a token."""
    match kind, word:
        case "header", _:
            frames[:] = [_Frame("", tuple(_NAMES.findall(word)), start + len(word))]
        case "line_end", _ if here.opening != "[":
            frames[1:] = []  # neither a table in braces nor a value goes on in the next line
            frames[0].begin_entry()
        case (("word" | "string"), _) if not here.in_value and here.opening != "[":
            here.keys += _NAMES.findall(word)
        case "sign", "=":
            here.in_value = True
        case "sign", ("[" | "{") if here.in_value or here.opening == "[":
            below = here.tables if here.opening == "[" else (*here.tables, *here.keys)
            frames.append(_Frame(word, below, start))
        case "sign", ("]" | "}") if len(frames) > 1:
            frames.pop()
        case "sign", "," if here.opening == "{":
            here.begin_entry()


def _place(text: str, offset: int, frames: list[_Frame], token: re.Match[str] | None) -> TomlPlace:
    here = frames[-1]
    kind, word = (str(token.lastgroup), token.group()) if token is not None else ("", "")
    start, end = token.span() if token is not None else (offset, offset)
    if kind == "header":
        names = tuple(_NAMES.findall(word))
        start += len(word) - len(word.lstrip())
        return TomlPlace(
            names, Part.HEADER, "", start, end, text[start:offset].lstrip("["), word.strip(" \t[]")
        )
    table = next(frame for frame in reversed(frames) if frame.opening != "[")
    block = text[table.start : _end_of(text, table)]
    type_ = _type_in(block, table.opening)
    others = frozenset(_keys_in(block, table.opening))
    is_quoted = kind == "string"
    quote = len(word) - len(word.lstrip(word[0])) if is_quoted else 0
    quote = 3 if quote >= 6 or word.startswith(('"""', "'''")) else min(quote, 1)
    facts = {
        "before": text[start + quote : max(offset, start + quote)],
        "word": word.strip("\"'") if is_quoted else word,
        "is_quoted": is_quoted,
        "type_": type_,
        "others": others,
    }
    tables, key, in_value = _entry(frames)
    if kind == "comment":
        part = Part.COMMENT
    elif in_value:
        part = Part.VALUE
    else:
        part, key = Part.KEY, ".".join([*here.keys, *_NAMES.findall(word)])
    return TomlPlace(tables, part, key, start, end, **facts)  # type: ignore[arg-type]  # as the fields are


def _entry(frames: list[_Frame]) -> tuple[tuple[str, ...], str, bool]:
    """The tables around the innermost frame, the key there, and whether its value stands there."""
    here = frames[-1]
    if here.opening != "[":
        keys = here.keys if here.in_value else []
        return (*here.tables, *keys[:-1]), keys[-1] if keys else "", here.in_value
    return here.tables[:-1], here.tables[-1] if here.tables else "", True


def _end_of(text: str, frame: _Frame) -> int:
    """Where what began with a frame ends: its bracket is closed, or the next header comes."""
    if frame.opening == "":
        following = (each.start() for each in _headers(text, frame.start))
        return next(following, len(text))
    depth = 0
    for token in _TOKEN.finditer(text, frame.start):
        word = token.group()
        depth += word in ("[", "{")
        depth -= word in ("]", "}")
        if depth == 0 or (word == "\n" and frame.opening == "{"):
            return token.end()
    return len(text)


def _headers(text: str, start: int) -> Iterator[re.Match[str]]:
    return (token for token in _TOKEN.finditer(text, start) if token.lastgroup == "header")


def _own(block: str) -> str:
    """What stands in braces, without the braces in it."""
    inner = block[1:]
    while (fewer := _INNERMOST.sub("", inner)) != inner and fewer.strip():
        inner = fewer
    return inner


def _type_in(block: str, opening: str) -> str:
    if opening == "{":
        block = "{" + _own(block.rstrip("}\n") if block.count("{") == block.count("}") else block)
    else:
        block = "\n".join(line for line in block.splitlines() if re.match(r"\s*type\b", line))
    found = _TYPE.search(block)
    return (found.group(1) or found.group(2) or "") if found else ""


def _keys_in(block: str, opening: str) -> list[str]:
    if opening == "{":
        return _INLINE_ENTRY.findall("{" + _own(block.rstrip("}\n")))
    return _ENTRY.findall(block)
