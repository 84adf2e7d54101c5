"""A problem as its author has it at the moment, with the texts that the checks point into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from etude.authoring.remark import Check, Remark
from etude.feedback.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from etude.catalogue.model import Problem

__all__ = ["Draft", "Writing", "read_draft"]

_TEXTS = (
    "problem.toml",
    "cases.toml",
    "statement.md",
    "hints.md",
    "explanation.md",
    "starter.py",
    "solution.py",
    "formulas.py",
)


class Writing(Protocol):
    """Texts with their names, and remarks about them: of a problem or of a topic."""

    def text(self, name: str) -> str:
        """The text of a file, empty when there is none."""

    def error(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        """A remark that keeps the whole from being sound."""

    def warning(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        """A remark that an author may leave."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A loaded problem and the texts of its files, by name; a text may be one that is not saved yet."""

    problem: Problem
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        """The text of a file of the problem, empty when there is none."""
        return self.texts.get(name, "")

    def file(self, name: str) -> Path:
        """Where a file of the problem is."""
        return self.problem.folder / name

    def with_text(self, name: str, text: str) -> Draft:
        """The draft with one text as it stands in an editor. The loaded problem stays as it is."""
        return replace(self, texts={**self.texts, name: text})

    def error(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        """A remark that keeps the problem from being sound."""
        return Remark(check, Severity.ERROR, self.file(name), line, message, detail)

    def warning(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        """A remark that an author may leave."""
        return Remark(check, Severity.WARNING, self.file(name), line, message, detail)

    def hint(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        """A remark for an author who wants to do more than is needed."""
        return Remark(check, Severity.HINT, self.file(name), line, message, detail)


def read_draft(problem: Problem) -> Draft:
    """The draft of a problem as its files are now."""
    texts = {}
    for name in _TEXTS:
        file = problem.folder / name
        if file.is_file():  # cases.toml may be left out
            texts[name] = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return Draft(problem, texts)
