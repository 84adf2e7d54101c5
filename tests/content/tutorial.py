"""The problem that docs/authoring.md makes: each of its files stands there, below its name."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "authoring.md"
NAME = "moving-average"
COLLECTION = "practice"
COLLECTION_TOML = """\
schema = 1
id = "practice"
title = "Practice"
summary = "Problems of our own."
license = "MIT"

[[chapter]]
id = "sequences"
title = "Sequences"
topics = ["sliding-windows"]
problems = ["moving-average"]
"""
FILE = re.compile(r"^`([\w./]+)`\n\n(`{3,})\w+\n(.*?)^\2$", re.MULTILINE | re.DOTALL)


def files() -> dict[str, str]:
    """The texts of the files, by name, in the order of the page."""
    return {name: text for name, _, text in FILE.findall(PAGE.read_text(encoding="utf-8"))}


def command() -> list[str]:
    """The command with which the page begins, without `etude`."""
    (found,) = re.findall(
        r"^    etude (author new .*?)\n\n", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    words = re.findall(r"'[^']*'|[^\s\\]+", found)
    return [word.strip("'") for word in words]


def write(folder: Path) -> None:
    """Put the files into a folder."""
    for name, text in files().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
