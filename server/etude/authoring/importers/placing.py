"""Putting imported problems into a root: each wholly or not at all, and never over somebody's work."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.records import RECORD, changed_by_hand, record_of, same_files
from etude.errors import CatalogueError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["Staging", "opened_staging"]

_PREFIX: Final = ".importing-"


class Staging:
    """A hidden folder beside the collections, in which problems are made before they are moved to their places."""

    def __init__(self, root: Path, importer: str, collection: str) -> None:
        self._importer = importer
        self.path = root / f"{_PREFIX}{os.getpid()}"
        self.target = root / collection

    def folder(self, name: str) -> Path:
        """Where the problem of this name is made."""
        return self.path / self.target.name / name

    def changed(self, name: str) -> tuple[str, ...] | None:
        """What of the problem that is there was changed by hand; None where there is no problem of this name."""
        folder = self.target / name
        return changed_by_hand(folder) if os.path.lexists(folder) else None

    def holds(self, name: str, files: Mapping[str, bytes]) -> bool:
        """Whether the problem that is there has exactly these files."""
        return same_files(self.target / name, files)

    def make(self, name: str, files: Mapping[str, bytes]) -> Path:
        """Write the files of a problem, and what was written.

        Raises:
            CatalogueError: they cannot be written.
        """
        folder = self.folder(name)
        with _told(self.target):
            if folder.exists():
                shutil.rmtree(folder)
            for file, content in {**files, RECORD: record_of(files, self._importer)}.items():
                path = folder / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        return folder

    def place(self, name: str) -> None:
        """Move a problem that was made to its place.

        Raises:
            CatalogueError: it cannot be moved; what was there is there.
        """
        place, before = self.target / name, self.path / "before" / name
        with _told(self.target):
            self.target.mkdir(parents=True, exist_ok=True)
            if not place.exists():
                self.folder(name).rename(place)
                return
            before.parent.mkdir(parents=True, exist_ok=True)
            place.rename(before)
            try:
                self.folder(name).rename(place)
            except OSError:
                before.rename(place)
                raise

    def place_file(self, name: str, content: bytes) -> bool:
        """Put a file beside the problems, and its record; False when somebody changed the one that is there.

        Raises:
            CatalogueError: it cannot be written.
        """
        place, record = self.target / name, self.target / RECORD
        new_record = record_of({name: content}, self._importer)
        with _told(self.target):
            there = place.read_bytes() if place.exists() else content
            if there != content and (
                not record.exists() or record.read_bytes() != record_of({name: there}, self._importer)
            ):
                return False
            for file, written in ((place, content), (record, new_record)):
                draft = self.path / file.name
                draft.write_bytes(written)
                draft.replace(file)
        return True


@contextlib.contextmanager
def opened_staging(root: Path, importer: str, collection: str) -> Iterator[Staging]:
    """A staging folder in a root, which is made if need be; what stopped imports left there goes.

    Raises:
        CatalogueError: it cannot be made.
    """
    staging = Staging(root, importer, collection)
    with _told(root):
        root.mkdir(parents=True, exist_ok=True)
        for left in root.glob(f"{_PREFIX}*"):
            if not _is_in_use(left):
                shutil.rmtree(left, ignore_errors=True)
        staging.path.mkdir(parents=True, exist_ok=True)
    try:
        yield staging
    finally:
        shutil.rmtree(staging.path, ignore_errors=True)
        with contextlib.suppress(OSError):  # nothing came to lie in it
            root.rmdir()


def _is_in_use(folder: Path) -> bool:
    """Whether the process that made a staging folder still lives."""
    number = folder.name.removeprefix(_PREFIX)
    if not number.isdecimal() or int(number) == os.getpid():
        return False
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise CatalogueError(say("importing.not_written", folder=folder, reason=reason)) from error
