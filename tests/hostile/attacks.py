"""The submissions of this folder and what must come of each, as their headers say."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root

HERE = Path(__file__).parent
PROBLEMS = HERE / "problems"
ROOT = Root(PROBLEMS, builtin=True, trusted=True)
_HEADER = re.compile(r"# /// expect\n((?:# .*\n)*)# ///\n")
# What cannot stand in a file that people read.
_LONG_TEXTS = {
    "@DEEP_PARENTHESES@": "(" * 3000 + "1" + ")" * 3000,
    "@LONG_CHAIN@": "1" + "+1" * 20_000,
    "@MANY_SIGNS@": "-" * 100_000,
    "@LONG_TEXT@": "x" * 2_000_000,
    "@NULL@": "x = 1\0",
}


@dataclass(frozen=True)
class Attack:
    """A hostile submission.

    Attributes:
        outcomes: those of which the verdict must have one.
        stopped_by: what stands in its way.
        control: what shows that it would succeed: see `controls`.
        replaces: whether success shows in a file, since the submission's process is no longer ours.
        passes: how many tests it may pass: it gives right answers to some, or the tests are weaker than they could be.
        administrator: whether only an administrator has what it is after.
    """

    path: Path
    family: str
    problem: str
    profile: str
    outcomes: tuple[str, ...]
    stopped_by: tuple[str, ...]
    control: str
    replaces: bool = False
    administrator: bool = False
    passes: int = 0

    @property
    def name(self) -> str:
        return f"{self.family}/{self.path.stem}"

    def problems(self) -> dict[str, str]:
        """The problems to send it to, by profile."""
        if self.profile == "both":
            return {"plain": self.problem, "numpy": f"{self.problem}-numpy"}
        return {self.profile: f"{self.problem}-numpy" if self.problem == "middle" else self.problem}

    def source(self, places: dict[str, str]) -> str:
        """Its text, with the places of this run in it."""
        text = self.path.read_text(encoding="utf-8")
        for name, value in {**_LONG_TEXTS, **places}.items():
            text = text.replace(name, value)
        return text

    def __str__(self) -> str:
        return self.name


@cache
def attacks() -> tuple[Attack, ...]:
    """All of them, family by family."""
    return tuple(_read(path) for path in sorted((HERE / "submissions").glob("*/*.py")))


def _read(path: Path) -> Attack:
    header = _HEADER.match(path.read_text(encoding="utf-8"))
    if header is None:
        raise ValueError(f"{path}: no header")
    found = tomllib.loads("".join(line[2:] + "\n" for line in header[1].splitlines()))
    if found["family"] != path.parent.name:
        raise ValueError(f"{path}: not of the family {found['family']}")
    return Attack(
        path,
        found["family"],
        found.get("problem", "middle"),
        found["profile"],
        tuple(found["outcome"].split(" or ")),
        tuple(found["stopped_by"]),
        found["control"],
        found.get("replaces", False),
        found.get("administrator", False),
        found.get("passes", 0),
    )


@cache
def problem(name: str) -> Problem:
    """A problem of this folder."""
    return load_problem(PROBLEMS / name, ROOT)


def right_answer(name: str) -> str:
    """The reference of a problem."""
    return problem(name).reference.text
