"""What checks had to say about a problem, kept as long as neither the problem nor Étude changes."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import platform
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import etude
from etude.authoring.remark import Check, Remark
from etude.feedback.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ProofCache"]

_PACKAGES: Final = ("numpy", "pytest", "msgpack", "torch")
_MOST: Final = 5000  # entries; the oldest go first
_LEFT_OUT: Final = frozenset({"__pycache__", ".ruff_cache", ".mypy_cache", ".pytest_cache"})


class ProofCache:
    """A folder with a small file for each state of a problem that was checked.

    Args:
        folder: where the files are; made when it is needed, and may be deleted at any time.
        setting: what else the answer depends on, such as the interpreter.
    """

    def __init__(self, folder: Path, *setting: object) -> None:
        self._folder = folder
        self._setting = repr(setting)

    def key(self, problem: Path) -> str:
        """What names the present state of a problem's folder.

        Raises:
            OSError: a file cannot be read now.
        """
        digest = hashlib.sha256(f"{_own_code()} {self._setting} {problem.resolve()}".encode())
        for file in _files(problem):
            data = file.read_bytes()
            digest.update(f"{file.relative_to(problem.parent)}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()

    def find(self, key: str, problem: Path) -> tuple[Remark, ...] | None:
        """The remarks about this state; None when it was not checked."""
        try:
            text = (self._folder / f"{key}.json").read_text(encoding="utf-8")
            return tuple(_remark(each, problem) for each in json.loads(text))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, key: str, problem: Path, remarks: tuple[Remark, ...]) -> None:
        """Keep the remarks about this state; where that is not possible, they are found anew the next time."""
        text = json.dumps([_plain(remark, problem) for remark in remarks])
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".new")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self._folder / f"{key}.json")

    def tidy(self) -> None:
        """Remove the oldest entries where there are too many."""
        with contextlib.suppress(OSError):
            entries = sorted(self._folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)
            for entry in entries[:-_MOST]:
                entry.unlink()


def _files(problem: Path) -> Iterator[Path]:
    """Every file that a check may look at, by name."""
    collection = problem.parent / "collection.toml"
    if collection.is_file():
        yield collection
    for folder, below, names in os.walk(problem):
        below[:] = sorted(name for name in below if name not in _LEFT_OUT)
        yield from (Path(folder, name) for name in sorted(names) if not name.endswith(".pyc"))


@functools.cache
def _own_code() -> str:
    """What names the code that checks: Étude's own files, and the versions of what it stands on."""
    digest = hashlib.sha256(platform.python_version().encode())
    package = Path(etude.__file__).parent
    for file in sorted([*package.rglob("*.py"), *package.rglob("*.toml"), *package.rglob("*.txt")]):
        if file.relative_to(package).parts[0] not in ("problems", "cli", "lsp", "session"):
            digest.update(str(file.relative_to(package)).encode())
            digest.update(file.read_bytes())
    for name in _PACKAGES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            digest.update(f"{name} {metadata.version(name)}".encode())
    return digest.hexdigest()


def _plain(remark: Remark, problem: Path) -> dict[str, Any]:
    return {
        "check": remark.check.value,
        "severity": remark.severity.value,
        "file": os.path.relpath(remark.file, problem),
        "line": remark.line,
        "message": remark.message,
        "detail": remark.detail,
    }


def _remark(plain: dict[str, Any], problem: Path) -> Remark:
    return Remark(
        Check(plain["check"]),
        Severity(plain["severity"]),
        Path(os.path.normpath(problem / plain["file"])),
        int(plain["line"]),
        str(plain["message"]),
        str(plain["detail"]),
    )
