"""Which editor is here, and how it is started with our client, the learner's own set-up untouched."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import etude

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Start", "by_hand", "editor_start", "neovim_client"]

NEOVIM_NEEDED: Final = (0, 11)


@dataclass(frozen=True, slots=True)
class Start:
    """Commands to run one after the other; the last one is the editor."""

    editor: str
    commands: tuple[tuple[str, ...], ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def editor_start(exercise: Path, server: Sequence[str], data: Path) -> Start | None:
    """How to open the exercise with our client, in the first editor found that can."""
    return _neovim(exercise, server) or _vs_code(exercise, server, data)


def by_hand() -> str:
    """The editor that is there but has to be configured by the learner: "vim", "emacs" or ""."""
    return next((name for name in ("vim", "emacs") if shutil.which(name)), "")


def neovim_client() -> Path:
    """The Neovim client, inside the installed package or beside `server/` in a checkout."""
    package = Path(etude.__file__).resolve().parent
    shipped = package / "editors" / "neovim"
    return shipped if shipped.is_dir() else package.parent.parent / "editors" / "neovim"


def _neovim(exercise: Path, server: Sequence[str]) -> Start | None:
    program = shutil.which("nvim")
    client = neovim_client() / "try.lua"
    if program is None or _neovim_version(program) < NEOVIM_NEEDED or not client.is_file():
        return None
    command = (program, "--clean", "-u", str(client), str(exercise))
    return Start("Neovim", (command,), {"ETUDE_COMMAND": json.dumps(list(server))})


def _neovim_version(program: str) -> tuple[int, ...]:
    try:
        told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=10, check=True)  # noqa: S603  found on PATH
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.match(r"NVIM v(\d+)\.(\d+)", told.stdout)
    return tuple(map(int, found.groups())) if found else ()


def _vs_code(exercise: Path, server: Sequence[str], data: Path) -> Start | None:
    program = shutil.which("code") or shutil.which("codium")
    packed = sorted(Path.cwd().glob("editors/vscode/*.vsix"))
    if program is None or not packed:
        return None
    # A profile of its own: the learner's settings and extensions stay as they are.
    profile = data / "try-vscode"
    settings = profile / "user" / "User" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"etude.serverCommand": list(server)}), encoding="utf-8")
    own = (
        program,
        "--user-data-dir",
        str(profile / "user"),
        "--extensions-dir",
        str(profile / "extensions"),
    )
    return Start(
        "VS Code",
        (
            (*own, "--install-extension", str(packed[-1]), "--force"),
            (*own, "--new-window", str(exercise.parent), str(exercise)),
        ),
    )
