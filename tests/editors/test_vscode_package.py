"""The extension type-checks, bundles and packs."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.editor, pytest.mark.slow]

EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"


def test_the_extension_is_packed_with_what_it_needs_and_nothing_else(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        reason = "npm is not on this machine: install Node.js 20.15 or newer"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    copy = tmp_path / "vscode"
    shutil.copytree(
        EXTENSION, copy, ignore=shutil.ignore_patterns("node_modules", "dist", "*.vsix", "icon.png")
    )
    for command in (["ci", "--ignore-scripts"], ["run", "package"]):
        done = subprocess.run(
            [npm, *command], cwd=copy, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    names = set(zipfile.ZipFile(copy / "etude.vsix").namelist())
    wanted = {"package.json", "readme.md", "changelog.md", "LICENSE.txt", "icon.png", "dist/extension.js"}
    wanted |= {"media/etude.svg", "media/picture.css"}
    wanted |= {f"media/walkthrough/{step}.md" for step in ("server", "start", "save", "hint", "learning")}
    assert {name.removeprefix("extension/") for name in names if name.startswith("extension/")} == wanted


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (EXTENSION / "package-lock.json").read_text(encoding="utf-8")
