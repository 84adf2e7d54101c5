"""What stands in the folders of a root, without reading any file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.catalogue.collection_file import is_private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Stamp = tuple[int, int]  # mtime_ns and size: who writes a file changes one of them


@dataclass(frozen=True, slots=True)
class Found:
    """A folder of a root that has problems or a collection.toml."""

    name: str
    stamp: Stamp | None  # of collection.toml
    problems: dict[str, Stamp]  # of each folder's problem.toml


def scan_root(root: Path) -> list[Found]:
    """The collections of a root, by name; nothing for a root that cannot be read."""
    found = []
    for folder in sorted(_folders(os.fspath(root)), key=lambda entry: entry.name):
        stamp = file_stamp(f"{folder.path}/collection.toml")
        problems = {}
        for entry in _folders(folder.path):
            problem_stamp = file_stamp(f"{entry.path}/problem.toml")
            if problem_stamp is not None:
                problems[entry.name] = problem_stamp
        if stamp is not None or problems:
            found.append(Found(folder.name, stamp, problems))
    return found


def file_stamp(path: str) -> Stamp | None:
    """The stamp of a file; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - ten thousand of these: building a Path for each costs more than asking
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size) if stat.S_ISREG(status.st_mode) else None


def folder_stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Stamps of all that a problem is read from: each file of its folder, and the collection's."""
    found = []
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            path = f"{where}/{name}"
            found.append((path, *(file_stamp(path) or (0, 0))))
    found.append(("", *(file_stamp(f"{folder.parent}/collection.toml") or (0, 0))))
    return tuple(found)


def _folders(path: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if not is_private(entry.name) and entry.is_dir():
                    yield entry
    except OSError:
        return
