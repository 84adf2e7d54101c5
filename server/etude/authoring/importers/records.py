"""What an importer wrote into a folder, so that the next import can tell what was changed by hand since."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Final

from etude.catalogue.text_file import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["RECORD", "changed_by_hand", "record_of", "same_files"]

RECORD: Final = ".imported.json"
_CACHES: Final = ("__pycache__", ".pytest_cache")
_MOST_FILES: Final = 1000


def record_of(files: Mapping[str, bytes], importer: str) -> bytes:
    """The record of these files."""
    digests = {name: _digest(content) for name, content in sorted(files.items())}
    record = {"importer": importer, "files": digests}
    return (json.dumps(record, indent=2, sort_keys=True) + "\n").encode()


def changed_by_hand(folder: Path) -> tuple[str, ...]:
    """The names of the files that are not as an importer wrote them; that of the record where there is none."""
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        wanted = {str(name): str(digest) for name, digest in record["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return (RECORD,)
    found = {name: _digest(content) for name, content in _contents(folder).items()}
    names = {name for name, _ in wanted.items() ^ found.items()}
    return tuple(sorted(names))


def same_files(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether a folder holds exactly these files, its record left out."""
    return _contents(folder) == dict(files)


def _contents(folder: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _CACHES]
        for name in names:
            path = folder.__class__(where, name)
            relative = path.relative_to(folder).as_posix()
            if relative != RECORD and len(found) < _MOST_FILES:
                found[relative] = _bytes(path)
    return found


def _bytes(path: Path) -> bytes:
    """The beginning of a file, enough to tell it from what an importer writes; nothing of what is no file."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return b""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
