"""The problems of this folder, and their submissions."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root

HERE = Path(__file__).parent
PROBLEMS = HERE / "problems"
ROOT = Root(PROBLEMS, builtin=True, trusted=True)
_HEADER = re.compile(r"# /// expect\n((?:# .*\n)*)# ///\n")


@dataclass(frozen=True)
class Submission:
    """A file of submissions/ with what must come of it."""

    path: Path
    expected: dict[str, Any]

    @property
    def problem(self) -> str:
        return self.path.parent.parent.name

    @property
    def source(self) -> str:
        """The text, with what only this machine knows filled in."""
        text = self.path.read_text(encoding="utf-8")
        return text.replace("{problems}", str(PROBLEMS)).replace("{server}", str(os.getpid()))

    def __str__(self) -> str:
        return f"{self.problem}/{self.path.stem}"


@cache
def submissions() -> list[Submission]:
    """Every submission of every problem, problem by problem."""
    return read_submissions(PROBLEMS)


def read_submissions(folder: Path) -> list[Submission]:
    """Every submission of the problems in a folder."""
    found = []
    for path in sorted(folder.glob("*/submissions/*.py")):
        header = _HEADER.match(path.read_text(encoding="utf-8"))
        assert header is not None, path
        text = "".join(line[2:] + "\n" for line in header[1].splitlines())
        found.append(Submission(path, tomllib.loads(text)))
    return found


@cache
def problem(name: str) -> Problem:
    """A problem of this folder."""
    return load_problem(PROBLEMS / name, ROOT)
