"""Learners' files for the tests."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor import Editor

PROBLEM = "python-foundations/higher-order-functions"
ENTRY = "process_numbers"
_names = itertools.count()


def exercise(body: str = "    return None", *, problem: str = PROBLEM, entry: str = ENTRY) -> str:
    return f"# etude: {problem}\n\ndef {entry}(numbers):\n{body}\n"


def new_file(editor: Editor, text: str) -> tuple[Path, str]:
    """A file on the disk, opened in the editor."""
    path = editor.folder / f"file_{next(_names)}.py"
    path.write_text(text, encoding="utf-8")
    return path, editor.open(path, text)


def write_behind(uri: str, text: str) -> None:
    Path(uri.removeprefix("file://")).write_text(text, encoding="utf-8")


def text_behind(uri: str) -> str:
    return Path(uri.removeprefix("file://")).read_text(encoding="utf-8")
