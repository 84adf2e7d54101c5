"""The session of all editors, in a real Neovim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from learner import play
from neovim_driver import NeovimLearner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tally import Tally

pytestmark = pytest.mark.editor


def test_the_session(start_neovim: Callable[..., Any], tally: Tally, tmp_path: Path) -> None:
    play(
        NeovimLearner(start_neovim()), tally, tmp_path / "a practice folder äöü" / "higher_order_functions.py"
    )
