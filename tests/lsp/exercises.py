"""Learners' files for the tests."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
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


async def output_of(program: Path) -> str:
    """What the program of *Debug this case* prints where no debugger stops it."""
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, program],
        env={"PYTHONBREAKPOINT": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    return str(ended.stdout)
