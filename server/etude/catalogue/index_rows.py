"""What the index keeps of problems and collections, and how it is found out from the files that changed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from etude.catalogue.collection_file import Places, places, read_collection
from etude.catalogue.fault_list import FaultList
from etude.catalogue.index_page import SEPARATOR
from etude.catalogue.problem_file import read_header
from etude.catalogue.text_file import read_text
from etude.catalogue.toml_table import TomlFile
from etude.errors import Fault

if TYPE_CHECKING:
    from etude.catalogue.problem_file import Header
    from etude.catalogue.scan import Found, Stamp

Row = tuple[object, ...]

_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Changes:
    """What must be written to bring the index up to date with the folders."""

    problems: list[Row] = field(default_factory=list)
    orders: list[Row] = field(default_factory=list)  # chapter, place, collection, name
    collections: list[Row] = field(default_factory=list)
    gone_problems: list[tuple[str, str]] = field(default_factory=list)  # collection, name
    gone_collections: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.problems or self.collections or self.gone_problems or self.gone_collections)


@dataclass(frozen=True, slots=True)
class Stamps:
    """What the index knew of a root."""

    collections: dict[str, Stamp | None]
    problems: dict[str, dict[str, Stamp]]


def find_changes(root: Path, known: Stamps, found: list[Found]) -> Changes:
    """Compare the folders with the index, and read the files that differ."""
    changes = Changes()
    for one in found:
        before = known.problems.get(one.name, {})
        for name, stamp in one.problems.items():
            if before.get(name) != stamp:
                changes.problems.append(_problem_row(root / one.name / name, one.name, stamp))
        changes.gone_problems.extend((one.name, name) for name in before.keys() - one.problems.keys())
        is_new = one.name not in known.collections
        if is_new or known.collections[one.name] != one.stamp or before != one.problems:
            _collection_changed(root / one.name, one, changes)
    names = {one.name for one in found}
    for name in known.collections.keys() - names:
        changes.gone_collections.append(name)
        changes.gone_problems.extend((name, problem) for problem in known.problems.get(name, {}))
    return changes


def _collection_changed(folder: Path, found: Found, changes: Changes) -> None:
    faults = FaultList()
    where = Places((), {})
    if found.stamp is None:
        faults.add(folder, 1, "collection_without_file", name=folder.name)
    else:
        collection = read_collection(folder, found.problems.keys(), faults)
        if collection is not None:
            where = places(collection)
    mtime_ns, size = found.stamp or (None, None)
    changes.collections.append((found.name, mtime_ns, size, faults_to_text(faults.sorted())))
    changes.orders.extend((*where.order(name), found.name, name) for name in found.problems)


def _problem_row(folder: Path, collection: str, stamp: Stamp) -> Row:
    faults = FaultList()
    header = _read_header(folder, collection, faults)
    if header is None or faults:
        return (collection, folder.name, *stamp, *[None] * 8, faults_to_text(faults.sorted()))
    lists = (header.topics, header.tags, header.prerequisites, header.old_ids)
    return (
        collection,
        folder.name,
        *stamp,
        header.title,
        header.difficulty.value,
        header.minutes,
        header.chapter,
        *(SEPARATOR.join(words) for words in lists),
        None,
    )


def _read_header(folder: Path, collection: str, faults: FaultList) -> Header | None:
    """Read the keys above the first table: what follows is most of the file and nothing a list shows."""
    file = folder / "problem.toml"
    text = read_text(file, faults)
    if text is None:
        return None
    first_table = _FIRST_TABLE.search(text)
    table = TomlFile(file, text[: first_table.start()], FaultList()).parse() if first_table else None
    if table is None:  # what looked like a table stands inside a text or an array
        table = TomlFile(file, text, faults).parse()
    else:
        table.toml.faults = faults
    return None if table is None else read_header(table, folder, collection)


def faults_to_text(faults: tuple[Fault, ...]) -> str | None:
    """The faults for a column; None for none."""
    return json.dumps([[str(one.file), one.line, one.message] for one in faults]) if faults else None


def faults_from_text(text: str | None) -> tuple[Fault, ...]:
    """The faults of a column."""
    return tuple(Fault(Path(file), line, message) for file, line, message in json.loads(text or "[]"))
