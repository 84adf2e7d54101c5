"""What can be written at a place of a problem's file, and what stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from etude.authoring.editing.known_names import known_names
from etude.authoring.editing.problem_files import FileKind, toml_in
from etude.authoring.editing.toml_place import Part, place_at
from etude.authoring.key_page import key_hover, kind_of_value
from etude.authoring.keys import TABLES, TYPES, Kind, explanation
from etude.catalogue.content_rules import WRITTEN
from etude.catalogue.input_where import PRECONDITIONS
from etude.judge.verdict import Span
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.authoring.editing.problem_files import ProblemFile, Toml
    from etude.authoring.editing.toml_place import TomlPlace
    from etude.authoring.keys import Key, TableKeys

__all__ = ["Meaning", "Suggestion", "SuggestionKind", "meaning_at", "suggestions_at"]

_HEADING: Final = re.compile(r"##[ \t]*(.*?)[ \t]*$")
_FLAGS: Final = ("true", "false")
_SECTIONS: Final = {
    "Introduction": "introduction",
    "Key concepts": "concepts",
    "Approach": "approach",
    "Examples": "examples",
    "Constraints": "constraints",
}
_TEXTS: Final = (Kind.TEXT, Kind.TEXTS, Kind.SHAPE)


class SuggestionKind(Enum):
    """What a suggestion is."""

    KEY = "key"
    TABLE = "table"
    WORD = "word"
    NAME = "name"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that can be written: what is shown, the text that is put into `span`, and what it means (Markdown)."""

    kind: SuggestionKind
    label: str
    text: str
    span: Span
    detail: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What stands at a place, as Markdown, and how far it reaches."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Here:
    """A place in the TOML of a file, with its table and its key."""

    toml: Toml
    place: TomlPlace
    table: TableKeys | None
    key: Key | None

    @property
    def span(self) -> Span:
        """The word there, in the file."""
        before = self.toml.text[: self.place.start]
        line = before.count("\n")
        column = len(before) - (before.rfind("\n") + 1)
        inside = self.toml.text[self.place.start : self.place.end]
        lines = inside.count("\n")
        end_column = len(inside) - (inside.rfind("\n") + 1) + (0 if lines else column)
        first = self.toml.column
        return Span(self.toml.line + line, column + first, self.toml.line + line + lines, end_column + first)


def suggestions_at(file: ProblemFile, text: str, line: int, column: int) -> tuple[Suggestion, ...]:
    """What can be written at a place (from 1, in code points) of a text."""
    if file.kind is FileKind.STATEMENT:
        return tuple(_sections(text, line))
    here = _here(file, text, line, column)
    if here is None or here.place.part is Part.COMMENT:
        return ()
    match here.place.part:
        case Part.HEADER:
            found = _headers(here)
        case Part.KEY:
            found = _keys(here)
        case _:
            found = _values(here, file)
    wanted = here.place.before.lower()
    return tuple(each for each in found if wanted in each.label.lower().lstrip("["))


def meaning_at(file: ProblemFile, text: str, line: int, column: int) -> Meaning | None:
    """What stands at a place (from 1, in code points) of a text; None where there is nothing to say."""
    if file.kind in (FileKind.STATEMENT, FileKind.HINTS):
        return _meaning_of_heading(file, text, line)
    here = _here(file, text, line, column)
    if here is None or here.place.start == here.place.end:
        return None
    if here.place.part is Part.HEADER:
        found = _table_and_key(here.toml.keys, here.place.tables)
        return Meaning(key_hover(*found), here.span) if found is not None else None
    if here.table is None or here.key is None or here.place.part is Part.COMMENT:
        return None
    if here.place.part is Part.VALUE:
        told = _meaning_of_value(here, file)
        return Meaning(told, here.span) if told else None
    return Meaning(key_hover(here.table, here.key), here.span)


def _here(file: ProblemFile, text: str, line: int, column: int) -> _Here | None:
    toml = toml_in(file, text)
    if toml is None:
        return None
    lines = toml.text.split("\n")
    number, column = line - toml.line, column - toml.column
    if not 0 <= number < len(lines) or not 0 <= column <= len(lines[number]):
        return None
    place = place_at(toml.text, sum(len(each) + 1 for each in lines[:number]) + column)
    table = _table(toml.keys, place.tables)
    return _Here(toml, place, table, table.key(place.key, place.type_) if table is not None else None)


def _table(outermost: TableKeys, names: tuple[str, ...]) -> TableKeys | None:
    """The table of these names; None where there is none."""
    table, is_named = outermost, False
    for name in names:
        if is_named:  # a name of the author's, such as that of a dimension
            is_named = False
            continue
        key = next((each for each in _every_key(table) if each.name == name and each.below), None)
        if key is None:
            return None
        table, is_named = TABLES[key.below], key.kind is Kind.NAMED
    return None if is_named else table


def _every_key(table: TableKeys) -> Iterator[Key]:
    yield from table.keys
    for keys in TYPES.values() if table.typed else ():
        yield from keys


def _table_and_key(outermost: TableKeys, names: tuple[str, ...]) -> tuple[TableKeys, Key] | None:
    table = _table(outermost, names[:-1]) if names else None
    key = table.key(names[-1]) if table is not None else None
    return (table, key) if table is not None and key is not None else None


def _headers(here: _Here) -> Iterator[Suggestion]:
    for name, table, key in _tables_below(here.toml.keys, ""):
        label = f"[[{name}]]" if key.kind is Kind.TABLES else f"[{name}]"
        yield Suggestion(SuggestionKind.TABLE, label, label, here.span, meaning=explanation(table, key))


def _tables_below(table: TableKeys, before: str) -> Iterator[tuple[str, TableKeys, Key]]:
    for key in table.keys:
        if key.below and table.name != "case":
            yield f"{before}{key.name}", table, key
            if key.kind is not Kind.NAMED:
                yield from _tables_below(TABLES[key.below], f"{before}{key.name}.")


def _keys(here: _Here) -> Iterator[Suggestion]:
    if here.table is None:
        return
    for key in here.table.every_key(here.place.type_):
        if key.name in here.place.others and key.name != here.place.word:
            continue
        if key.kind in (Kind.TABLES, Kind.NAMED) and not here.table.typed:
            continue  # written with a header of its own
        if key.kind is Kind.TABLE and not here.place.tables:
            continue
        has_value = here.toml.text[here.place.end :].lstrip(" \t").startswith("=")
        text = key.name if has_value else f"{key.name} = "
        meaning = key_hover(here.table, key)
        yield Suggestion(SuggestionKind.KEY, key.name, text, here.span, kind_of_value(key), meaning)


def _values(here: _Here, file: ProblemFile) -> Iterator[Suggestion]:
    key = here.key
    if key is None or here.table is None:
        return
    if key.kind is Kind.FLAG:
        for word in _FLAGS:
            yield Suggestion(SuggestionKind.WORD, word, word, here.span)
    for word in key.words:
        text = _quoted(word) if key.kind in _TEXTS else word
        yield Suggestion(SuggestionKind.WORD, word, text, here.span, meaning=_meaning_of_word(key, word))
    if key.name == "where":
        for word in PRECONDITIONS:
            yield Suggestion(SuggestionKind.WORD, word, _quoted(f"{word}()"), here.span)
    if key.names is not None:
        for named in known_names(file.folder, key.names, here.toml.text):
            yield Suggestion(SuggestionKind.NAME, named.name, _quoted(named.name), here.span, named.title)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _meaning_of_word(key: Key, word: str) -> str:
    return say(f"keys.type.{word}") if key.name == "type" and word in TYPES else ""


def _meaning_of_value(here: _Here, file: ProblemFile) -> str:
    assert here.key is not None  # noqa: S101  # looked at before
    word = here.place.word
    if here.key.names is not None:
        found = known_names(file.folder, here.key.names, here.toml.text)
        return next((each.title for each in found if each.name == word), "")
    return _meaning_of_word(here.key, word)


def _sections(text: str, line: int) -> Iterator[Suggestion]:
    """The headings that are not there yet, on a line that begins as one."""
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    if not here.startswith("#"):
        return
    there = {found.group(1) for each in lines if (found := _HEADING.match(each)) is not None}
    for title in (*WRITTEN.sections, *WRITTEN.optional_sections):
        if title not in there:
            heading, span = f"## {title}", Span(line, 1, line, len(here) + 1)
            meaning = _meaning_of_section(title)
            yield Suggestion(SuggestionKind.SECTION, heading, heading, span, meaning=meaning)


def _meaning_of_section(title: str) -> str:
    return say(f"keys.section.{_SECTIONS[title]}") if title in _SECTIONS else ""


def _meaning_of_heading(file: ProblemFile, text: str, line: int) -> Meaning | None:
    lines = text.split("\n")
    found = _HEADING.match(lines[line - 1]) if line <= len(lines) else None
    if found is None:
        return None
    span = Span(line, 1, line, len(lines[line - 1]) + 1)
    if file.kind is FileKind.HINTS:
        numbers = [number for number, each in enumerate(lines, 1) if _HEADING.match(each)]
        facts = {"number": numbers.index(line) + 1, "total": len(numbers)}
        return Meaning(say("authoring.key.hint", **facts), span)
    meaning = _meaning_of_section(found.group(1))
    return Meaning(meaning, span) if meaning else None
