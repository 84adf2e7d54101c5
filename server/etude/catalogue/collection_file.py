"""Reading collection.toml, and finding the problems of a collection."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from etude.catalogue.model import Chapter, Collection
from etude.catalogue.names import is_id
from etude.catalogue.problem_file import read_id, read_schema
from etude.catalogue.toml_table import Table, TomlFile

if TYPE_CHECKING:
    from collections.abc import Collection as Names

    from etude.catalogue.fault_list import FaultList


@dataclass(frozen=True, slots=True)
class Places:
    """Where a collection puts its problems: chapter and place of each, by the name of its folder."""

    chapters: tuple[str, ...]
    of: dict[str, tuple[int, int]]

    def order(self, name: str) -> tuple[int, int]:
        """Chapter and place; an unlisted problem comes last."""
        return self.of.get(name, (len(self.chapters), 0))


def is_private(name: str) -> bool:
    """Whether a folder is no collection and no problem: `_topics`, `.git`, `__pycache__`."""
    return name.startswith(("_", "."))


def problem_names(folder: Path) -> frozenset[str]:
    """The folders of a collection that have a problem.toml."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return frozenset()
    return frozenset(
        entry.name
        for entry in entries
        if not is_private(entry.name) and Path(entry.path, "problem.toml").is_file()
    )


def read_collection(folder: Path, names: Names[str], faults: FaultList) -> Collection | None:
    """The collection, as far as it can be used; None when its file cannot be read at all.

    `names` are the problem folders there are. One that is listed and not there, or there and not listed, is a
    fault.
    """
    table = TomlFile.read(folder / "collection.toml", faults)
    if table is None:
        return None
    read_schema(table)
    read_id(table, folder)
    title, summary, licence = table.text("title"), table.text("summary"), table.text("license")
    chapters: dict[str, Chapter] = {}
    listed: set[str] = set()
    for below in table.tables("chapter"):
        chapter = _read_chapter(below, folder.name, names, listed)
        if chapter.id in chapters:
            below.fault("id", "repeated_chapter", id=chapter.id)
        chapters.setdefault(chapter.id, chapter)
    table.close()
    for name in sorted(set(names) - listed):
        faults.add(table.toml.file, 1, "unlisted_problem", name=name)
    return Collection(folder.name, title, summary, licence, tuple(chapters.values()), folder)


def _read_chapter(table: Table, collection: str, names: Names[str], listed: set[str]) -> Chapter:
    chapter_id = table.text("id")
    if chapter_id and not is_id(chapter_id):
        table.fault("id", "bad_id", id=chapter_id)
    title, topics = table.text("title"), table.texts("topics")
    problems = []
    for name in table.texts("problems", None):
        if name in listed:
            table.fault("problems", "listed_twice", name=name)
        elif name not in names:
            table.fault("problems", "no_such_problem", name=name)
        else:
            problems.append(f"{collection}/{name}")
        listed.add(name)
    table.close()
    return Chapter(chapter_id, title, topics, tuple(problems))


def places(collection: Collection) -> Places:
    """Where each listed problem of the collection stands."""
    of = {
        problem.partition("/")[2]: (number, place)
        for number, chapter in enumerate(collection.chapters)
        for place, problem in enumerate(chapter.problems)
    }
    return Places(tuple(chapter.id for chapter in collection.chapters), of)
