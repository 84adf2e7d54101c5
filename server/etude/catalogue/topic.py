"""What there is to read: topics, deep dives into one idea each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

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

_HEADING: Final = re.compile(r"^#{2,3} +(.+?) *$")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")


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
        return dict(paragraphs(self.markdown)).get(concept.heading, "")


def paragraphs(markdown: str) -> list[tuple[str, str]]:
    """The title and text of each `### ` heading. A heading in a code block is code."""
    found: list[tuple[str, list[str]]] = []
    is_open, fence = False, ""
    for line in markdown.split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark.group(1)
        elif mark and mark.group(1).startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        heading = None if fence else _HEADING.match(line)
        if heading is not None:
            is_open = line.startswith("### ")
            if is_open:
                found.append((heading.group(1), []))
        elif is_open:
            found[-1][1].append(line)
    return [(title, "\n".join(body).strip()) for title, body in found]
