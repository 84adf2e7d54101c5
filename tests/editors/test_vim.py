"""A learner's session in a real Vim with ALE: plain text, no lenses, no inlay hints."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from learner import play
from vim_driver import Vim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tally import Tally

    from conftest import EditorHome

pytestmark = pytest.mark.editor

ALE = Path("/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale")


def has_channels() -> bool:
    vim = shutil.which("vim")
    if vim is None:
        return False
    told = subprocess.run([vim, "--version"], capture_output=True, text=True, check=False).stdout
    return "+channel" in told


@pytest.fixture
def vim(editor_home: EditorHome) -> Iterator[Vim]:
    if not has_channels() or not ALE.exists():
        editor_home.absent("Vim with ALE", "apt-get install vim-nox vim-ale")
    written = ["etude", "editor", "vim", "--write"]
    subprocess.run(written, env=editor_home.environment, capture_output=True, check=True)
    started = Vim(editor_home.folder, editor_home.environment)
    version = divmod(started.ask("v:version"), 100)
    (ale,) = re.findall(r"current_ale_version = \[(.*)\]", (ALE / "autoload" / "ale.vim").read_text("utf-8"))
    editor_home.tally.drives(f"Vim {version[0]}.{version[1]}, ALE {ale.replace(', ', '.')}")
    yield started
    started.close()


def test_the_session(vim: Vim, tally: Tally, tmp_path: Path) -> None:
    play(vim, tally, tmp_path / "a practice folder äöü" / "higher_order_functions.py")
