"""Curated projects: repositories worth reading, and where to begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.catalogue.model import Difficulty

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Difficulty", "Place", "Project"]


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the repository, and what it shows."""

    file: str
    shows: str


@dataclass(frozen=True, slots=True)
class Project:
    """A repository that somebody else wrote."""

    repo: str  # "owner/name" on GitHub
    field: str  # "Machine Learning", "Computer Vision", …
    license: str  # SPDX, as the repository's own file says
    level: Difficulty
    learn: str  # what one learns from it
    places: tuple[Place, ...]  # where to look first
    contribution: str  # a first one that one could make
    topics: tuple[str, ...]
    problems: tuple[str, ...]
    checked: dt.date  # when existence, licence and files were last compared with the repository

    @property
    def url(self) -> str:
        """Where it is."""
        return f"https://github.com/{self.repo}"
