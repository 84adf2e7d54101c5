"""What is not as it should be, in each editor: files that are hard to place, servers that end or do not start."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any

import pytest
from emacs_driver import start_emacs
from learner import RIGHT, WRONG, Learner, errors, starter, until
from neovim_driver import NeovimLearner
from vim_driver import start_vim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import EditorHome

pytestmark = [pytest.mark.editor, pytest.mark.slow]

# Before the error: tabs, and what is one letter to a reader and up to four units to a client.
ODD = RIGHT.replace("    ", "\t").replace("reduce(mul, numbers, 1)", '("😋é", reduce(mull, numbers, 1))[1]')


@pytest.fixture(params=["neovim", "emacs", "vim"])
def start(
    request: pytest.FixtureRequest, editor_home: EditorHome, start_neovim: Callable[..., Any]
) -> Iterator[Callable[[], Learner]]:
    """Start the editor, with `etude` of the test's home as its server."""
    with contextlib.ExitStack() as stack:

        def started() -> Learner:
            if request.param == "neovim":
                return NeovimLearner(start_neovim([str(editor_home.etude), "serve"]))
            learner = start_emacs(editor_home) if request.param == "emacs" else start_vim(editor_home)
            stack.callback(learner.close)
            return learner

        yield started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a practice folder äöü" / "higher order functions ß.py"
    path.parent.mkdir()
    path.write_text(starter(), encoding="utf-8")
    return path


def test_an_error_behind_tabs_and_emoji_in_a_file_with_crlf(start: Callable[[], Learner], file: Path) -> None:
    file.write_bytes(starter().replace("\n", "\r\n").encode())
    learner = start()
    learner.open(file)
    learner.save(ODD)
    (found,) = until("an error", lambda: errors(learner), seen=learner.screen)
    assert "mull" in found.message
    assert "mull" in ODD.split("\n")[found.line - 1]
    assert learner.marked() in (["mull"], [""])
    assert file.read_bytes() == ODD.replace("\n", "\r\n").encode()
    learner.save(RIGHT)
    until("the findings to go", lambda: not learner.findings(), seen=learner.screen)


def test_a_server_that_dies_is_started_again(
    start: Callable[[], Learner], file: Path, editor_home: EditorHome
) -> None:
    learner = start()
    learner.open(file)
    learner.save(WRONG)
    until("an error", lambda: errors(learner), seen=learner.screen)
    editor_home.kill_server()
    learner.restart()
    learner.save(RIGHT)
    until("the findings to go", lambda: not learner.findings(), seen=learner.screen)
    learner.save(WRONG)
    (found,) = until("an error", lambda: errors(learner), seen=learner.screen)
    assert re.search(r"should be .+, got ", found.message)


# Our client's sentence, and eglot's.
TOLD = r"server ended \(status \d+\)|Server exited with status \d+"
# What is on the PATH under our name, and ends before it says a word of the protocol: as a package that is missing, as
# an interpreter that is too old for it, and as a program that is not there.
BROKEN = {
    "package": "echo 'No module named etude' >&2; exit 1",
    "python": "echo 'SyntaxError: invalid syntax' >&2; exit 1",
    "program": "exit 127",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_without_a_server_one_is_told_and_edits_on(
    start: Callable[[], Learner], file: Path, editor_home: EditorHome, broken: str
) -> None:
    editor_home.etude.write_text(f"#!/bin/sh\n{broken}\n", encoding="utf-8")
    learner = start()
    learner.open_alone(file)
    if learner.trouble() is not None:
        with editor_home.tally.feature("a server that cannot start is told"):
            until("a word", lambda: re.search(TOLD, learner.trouble() or ""), seen=learner.screen)
    with editor_home.tally.feature("without a server one edits on"):
        learner.save(RIGHT)
        until("the file", lambda: file.read_text(encoding="utf-8") == RIGHT, seen=learner.screen)
