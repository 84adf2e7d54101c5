"""A learner's session in a real Vim with ALE: plain text, no lenses, no inlay hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from learner import play
from vim_driver import Vim, start_vim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tally import Tally

    from conftest import EditorHome

pytestmark = pytest.mark.editor


@pytest.fixture
def vim(editor_home: EditorHome) -> Iterator[Vim]:
    started = start_vim(editor_home)
    yield started
    started.close()


def test_the_session(vim: Vim, tally: Tally, tmp_path: Path) -> None:
    play(vim, tally, tmp_path / "a practice folder äöü" / "higher_order_functions.py")
