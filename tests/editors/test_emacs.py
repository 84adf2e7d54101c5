"""A learner's session in a real Emacs: no lenses, no inlay hints, no documents that open by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from emacs_driver import Emacs, start_emacs
from learner import play

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tally import Tally

    from conftest import EditorHome

pytestmark = pytest.mark.editor


@pytest.fixture
def emacs(editor_home: EditorHome) -> Iterator[Emacs]:
    started = start_emacs(editor_home)
    yield started
    started.close()


def test_the_session(emacs: Emacs, tally: Tally, tmp_path: Path) -> None:
    play(emacs, tally, tmp_path / "a practice folder äöü" / "higher_order_functions.py")
