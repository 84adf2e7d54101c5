"""A learner's session in a real Emacs: no lenses, no inlay hints, no documents that open by themselves."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from emacs_driver import Emacs
from learner import play

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tally import Tally

    from conftest import EditorHome

pytestmark = pytest.mark.editor


@pytest.fixture
def emacs(editor_home: EditorHome) -> Iterator[Emacs]:
    if shutil.which("emacs") is None or shutil.which("emacsclient") is None:
        editor_home.absent("Emacs", "apt-get install emacs-nox elpa-eglot")
    started = Emacs(editor_home.folder, editor_home.environment, editor_home.client / "emacs" / "etude.el")
    eglot = re.search(r"/eglot-([\d.]+)/", started.ask('(locate-library "eglot")'))  # else it is Emacs' own
    with_eglot = f", eglot {eglot[1]}" if eglot else ""
    editor_home.tally.drives(f"Emacs {started.ask('emacs-version')}{with_eglot}")
    yield started
    started.close()


def test_the_session(emacs: Emacs, tally: Tally, tmp_path: Path) -> None:
    play(emacs, tally, tmp_path / "a practice folder äöü" / "higher_order_functions.py")
