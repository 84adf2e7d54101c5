"""Folders that are nobody else's: home, data, caches and temporary files of what a test starts."""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PrivateHome", "private_home"]


@dataclass(frozen=True, slots=True)
class PrivateHome:
    """A learner's folders."""

    path: Path

    @property
    def temporary(self) -> Path:
        """Where temporary files go."""
        return self.path / "tmp"

    @property
    def environment(self) -> dict[str, str]:
        """The variables that name the folders."""
        return {
            "HOME": str(self.path),
            "XDG_CONFIG_HOME": str(self.path / "config"),
            "ETUDE_DATA_DIR": str(self.path / "data"),
            "ETUDE_CACHE_DIR": str(self.path / "cache"),
            "TMPDIR": str(self.temporary),
        }

    def left_in_temporary(self) -> list[str]:
        """What lies in the folder for temporary files."""
        return sorted(entry.name for entry in self.temporary.iterdir())


@contextlib.contextmanager
def private_home() -> Iterator[PrivateHome]:
    """A home for a while. This process uses its folder for temporary files too."""
    with tempfile.TemporaryDirectory(prefix="etude-faults-") as folder:
        home = PrivateHome(Path(folder))
        home.temporary.mkdir()
        before, os.environ["TMPDIR"] = os.environ.get("TMPDIR"), str(home.temporary)
        tempfile.tempdir = None  # it is chosen anew
        try:
            yield home
        finally:
            if before is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = before
            tempfile.tempdir = None
