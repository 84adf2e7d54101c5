"""What the tests of imports have in common: the small track, how an import ended, what a folder holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TRACK = Path(__file__).parent / "tracks" / "own"


@dataclass(frozen=True)
class Import:
    """How an import ended: its entries by problem, or by place where there is none."""

    status: int
    err: str
    out: str = ""
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)

    def fates(self) -> dict[str, str]:
        return {name: entry["fate"] for name, entry in self.entries.items()}

    def reasons(self, name: str) -> str:
        return "\n".join(self.entries[name]["reasons"])


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
