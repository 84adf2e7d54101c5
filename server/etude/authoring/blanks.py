"""What a template leaves for the author to write, and whether it was written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etude.authoring.remark import Check, Remark
from etude.feedback.finding import Severity
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BLANK", "check_blanks"]

BLANK: Final = "TODO(author)"
_WIDTH: Final = 80


def check_blanks(folder: Path) -> Iterator[Remark]:
    """Nothing of the template is left to be written, in any file of the problem."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for file in (Path(where, name) for name in sorted(names) if name.endswith((".md", ".py", ".toml"))):
            for number, line in enumerate(_lines(file), start=1):
                _, blank, wanted = line.partition(BLANK)
                if blank:
                    wanted = wanted.strip(": ").rstrip("\"'],}. ")[:_WIDTH] or say(
                        "authoring.blank.something"
                    )
                    yield Remark(
                        Check.BLANKS, Severity.ERROR, file, number, say("authoring.blank.left", wanted=wanted)
                    )


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):  # loading tells that
        return []
