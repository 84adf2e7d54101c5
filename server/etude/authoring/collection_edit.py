"""Adding a problem to a `collection.toml`, whose lines and comments stay as the author wrote them."""

from __future__ import annotations

import re
import tomllib
from typing import Final

from etude.authoring.importers.toml_text import toml_table, toml_value
from etude.catalogue.toml_position import TomlPositions
from etude.errors import UsageError
from etude.messages import say

__all__ = ["new_collection", "with_problem"]

_PIECE: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|#[^\n]*|[\[\]]|\n")


def new_collection(name: str, title: str, chapter: str) -> str:
    """The text of a collection with one chapter that has no problem yet."""
    head = {"schema": 1, "id": name, "title": title, "summary": title, "license": "MIT"}
    return f"{toml_table('', head)}\n{_chapter(chapter)}"


def with_problem(text: str, chapter: str, problem: str) -> str:
    """The text with the problem at the end of a chapter, which is added where it is not there.

    Raises:
        UsageError: the text is not as a collection should be, or lists the problem already.
    """
    chapters = _chapters(text)
    if any(problem in problems for _, problems in chapters):
        raise UsageError(say("authoring.new.listed", name=problem))
    names = [name for name, _ in chapters]
    if chapter not in names:
        text = text.rstrip("\n") + "\n\n" + _chapter(chapter)
        names.append(chapter)
    changed = _appended(text, names.index(chapter), problem)
    if dict(_chapters(changed)).get(chapter, [])[-1:] != [problem]:
        raise UsageError(say("authoring.new.unreadable_collection"))
    return changed


def _chapter(chapter: str) -> str:
    title = chapter.replace("-", " ").capitalize()
    return toml_table("[[chapter]]", {"id": chapter, "title": title, "problems": []})


def _chapters(text: str) -> list[tuple[str, list[str]]]:
    try:
        tables = tomllib.loads(text).get("chapter", [])
        return [(str(table["id"]), list(table["problems"])) for table in tables]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise UsageError(say("authoring.new.unreadable_collection")) from error


def _appended(text: str, chapter: int, problem: str) -> str:
    """The text with one more entry in the array of a chapter's problems."""
    line = TomlPositions(text).line(("chapter", chapter, "problems"))
    start = sum(len(each) + 1 for each in text.split("\n")[: line - 1])
    opening = text.index("[", text.index("=", start))
    depth, last, indent = 0, opening + 1, ""
    for piece in _PIECE.finditer(text, opening):
        if piece[0] == "[":
            depth += 1
        elif piece[0] == "]":
            depth -= 1
            if depth == 0:
                break
        elif piece[0][0] in "\"'":
            last = piece.end()
            indent = _indent(text, piece.start())
    else:
        raise UsageError(say("authoring.new.unreadable_collection"))
    is_empty = last == opening + 1
    between = "" if is_empty else f",\n{indent}" if indent else ", "
    return text[:last] + between + toml_value(problem) + text[last:]


def _indent(text: str, at: int) -> str:
    """The white space before an entry that stands at the beginning of a line; empty for one within a line."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before if before and not before.strip() else ""
