"""What there is to read: topics, deep dives into one idea each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.markdown_sections import sections

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Root

__all__ = ["SECTIONS", "Concept", "Reference", "Topic"]

# The `## ` headings of a topic, in this order.
SECTIONS: Final = (
    "Introduction",
    "Key concepts",
    "Mathematics",
    "Worked example",
    "Practical applications",
    "Connection to the chapter",
    "Common mistakes",
    "Check yourself",
)


@dataclass(frozen=True, slots=True)
class Concept:
    """Names of a library and the `### ` heading under which the topic explains them."""

    names: tuple[str, ...]  # full names: "functools.reduce", "numpy.einsum", "builtins.zip"
    heading: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A text that the topic rests on."""

    title: str
    authors: str
    year: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A deep dive: Markdown, formulas as LaTeX between dollar signs."""

    id: str
    title: str
    summary: str  # one sentence
    collection: str
    chapter: str
    minutes: int
    prerequisites: tuple[str, ...]  # ids of topics
    problems: tuple[str, ...]  # full ids of problems
    projects: tuple[str, ...]  # repositories, "owner/name"
    references: tuple[Reference, ...]
    concepts: tuple[Concept, ...]
    markdown: str
    folder: Path
    root: Root

    def paragraph(self, concept: Concept) -> str:
        """What stands under the concept's heading, up to the next heading; empty when there is no such heading."""
        return paragraphs(self.markdown).get(concept.heading, "")


def paragraphs(markdown: str) -> dict[str, str]:
    """The text under each `### ` heading, up to the next heading of it or of a section."""
    return {each.title: each.body for each in sections(markdown, (2, 3)) if each.level == 3}
