"""What the texts of a problem's files may name: problems, topics, chapters, files, tests, as they are on the disk."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from etude.authoring.keys import Names
from etude.catalogue.collection_file import problem_names, read_collection
from etude.catalogue.fault_list import FaultList
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Named", "known_names"]

_TABLES: Final = {"cases.toml": ("case", "property")}


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and what it is the name of in a few words."""

    name: str
    title: str = ""


def known_names(folder: Path, what: Names, text: str = "") -> tuple[Named, ...]:
    """Everything that can be named in a file of the problem in `folder`.

    Args:
        folder: the problem's.
        what: a name of what is asked for.
        text: the TOML text in which it is to be named, as it is in the editor.
    """
    match what:
        case Names.PROBLEM:
            found = _problems(folder)
        case Names.TOPIC:
            found = _topics(folder)
        case Names.CHAPTER:
            found = _chapters(folder)
        case Names.WRONG_FILE:
            found = (Named(f"wrong/{file.name}") for file in sorted(folder.glob("wrong/*.py")))
        case Names.MISCONCEPTION:
            found = _of_tables(_read(folder / "problem.toml"), ("misconception",), "id", "message")
        case Names.PROPERTY:
            found = _of_tables(_read(folder / "cases.toml"), ("property",), "name", "why")
        case Names.TEST:
            found = _of_tables(_read(folder / "cases.toml"), ("case", "property"), "name", "why")
        case Names.DIMENSION:
            found = iter([Named(name) for name in _dimensions(text)])
    return tuple({each.name: each for each in found}.values())


def _problems(folder: Path) -> Iterator[Named]:
    """Those of the same collection by their short names, all others by their full ones."""
    collection = folder.parent
    for file in sorted(collection.glob("*/problem.toml")):
        if file.parent != folder:
            yield Named(file.parent.name, _title(file))
    for root in dict.fromkeys((collection.parent, builtin_root().path)):
        for file in sorted(root.glob("*/*/problem.toml")):
            if file.parent.parent != collection and not file.parent.parent.name.startswith(("_", ".")):
                yield Named(f"{file.parent.parent.name}/{file.parent.name}", _title(file))


def _topics(folder: Path) -> Iterator[Named]:
    collection = _collection(folder)
    for chapter in collection.chapters if collection is not None else ():
        for topic in chapter.topics:
            yield Named(topic, chapter.title)
    for file in sorted(folder.parent.parent.glob("_topics/*/topic.toml")):
        yield Named(file.parent.name, _title(file))


def _chapters(folder: Path) -> Iterator[Named]:
    collection = _collection(folder)
    for chapter in collection.chapters if collection is not None else ():
        yield Named(chapter.id, chapter.title)


def _collection(folder: Path) -> Any:
    if not (folder.parent / "collection.toml").is_file():
        return None
    return read_collection(folder.parent, problem_names(folder.parent), FaultList())


def _title(file: Path) -> str:
    """The title, without reading all of the file as TOML: there may be thousands."""
    try:
        for line in file.read_text(encoding="utf-8").splitlines()[:10]:
            if line.startswith("title"):
                return line.partition("=")[2].strip().strip("\"'")
    except (OSError, ValueError):
        pass
    return ""


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _of_tables(table: dict[str, Any], names: tuple[str, ...], key: str, title: str) -> Iterator[Named]:
    for name in names:
        below = table.get(name)
        for each in below if isinstance(below, list) else ():
            if isinstance(each, dict) and isinstance(each.get(key), str):
                yield Named(each[key], str(each.get(title, "")))


def _dimensions(text: str) -> tuple[str, ...]:
    try:
        dimensions = tomllib.loads(text).get("input", {}).get("dimensions", {})
    except (ValueError, AttributeError):
        return ()
    return tuple(dimensions) if isinstance(dimensions, dict) else ()
