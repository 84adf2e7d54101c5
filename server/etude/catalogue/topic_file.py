"""Reading a topic: `_topics/<id>/topic.toml` and `topic.md`."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from etude.catalogue.fault_list import FaultList
from etude.catalogue.markdown_sections import sections
from etude.catalogue.names import full_id, is_dotted_name, is_id
from etude.catalogue.problem_file import read_id, read_schema
from etude.catalogue.text_file import read_text
from etude.catalogue.toml_table import TomlFile
from etude.catalogue.topic import SECTIONS, Concept, Reference, Topic, paragraphs
from etude.errors import BrokenProblem

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Root
    from etude.catalogue.toml_table import Table

__all__ = ["is_repository", "load_topic", "read_problem_ids"]

_REPOSITORY: Final = re.compile(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+")
_IMAGE: Final = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


def is_repository(text: str) -> bool:
    """`owner/name`, as GitHub has it."""
    return _REPOSITORY.fullmatch(text) is not None


def load_topic(folder: Path, root: Root) -> Topic:
    """The topic in `folder`, checked except for what it refers to elsewhere.

    Raises:
        BrokenProblem: something is wrong; all of it is told.
    """
    faults = FaultList()
    table = TomlFile.read(folder / "topic.toml", faults)
    text = read_text(folder / "topic.md", faults)
    topic = _read_topic(table, text or "", folder, root) if table is not None else None
    if topic is not None and text is not None:
        _check_text(topic, faults)
    if faults or topic is None:
        raise BrokenProblem(faults.sorted())
    return topic


def _read_topic(table: Table, markdown: str, folder: Path, root: Root) -> Topic:
    read_schema(table)
    read_id(table, folder)
    topic = Topic(
        id=folder.name,
        title=table.text("title"),
        summary=table.text("summary"),
        collection=table.text("collection"),
        chapter=table.text("chapter"),
        minutes=table.integer("minutes", minimum=1),
        prerequisites=_topic_ids(table, "prerequisites"),
        problems=read_problem_ids(table),
        projects=_repositories(table),
        references=tuple(_read_reference(below) for below in table.tables("reference")),
        concepts=tuple(_read_concept(below) for below in table.tables("concept")),
        markdown=markdown,
        folder=folder,
        root=root,
    )
    titles = paragraphs(markdown)
    for below, concept in zip(table.tables("concept"), topic.concepts, strict=True):
        if markdown and concept.heading and concept.heading not in titles:
            below.fault("heading", "no_such_heading", heading=concept.heading)
    table.close()
    return topic


def _topic_ids(table: Table, key: str) -> tuple[str, ...]:
    ids = table.texts(key)
    for wrong in (one for one in ids if not is_id(one)):
        table.fault(key, "bad_id", id=wrong)
    return ids


def read_problem_ids(table: Table) -> tuple[str, ...]:
    """The key `problems`: full ids of problems, which may be in any root."""
    ids = table.texts("problems")
    for wrong in (one for one in ids if "/" not in one or full_id(one, "") is None):
        table.fault("problems", "bad_full_id", id=wrong)
    return ids


def _repositories(table: Table) -> tuple[str, ...]:
    found = table.texts("projects")
    for wrong in (one for one in found if not is_repository(one)):
        table.fault("projects", "bad_repository", repo=wrong)
    return found


def _read_reference(table: Table) -> Reference:
    reference = Reference(
        title=table.text("title"),
        authors=table.text("authors"),
        year=table.integer("year", minimum=1),
        url=table.text("url", ""),
    )
    if reference.url and not reference.url.startswith("https://"):
        table.fault("url", "bad_url", url=reference.url)
    table.close()
    return reference


def _read_concept(table: Table) -> Concept:
    concept = Concept(table.texts("names", None), table.text("heading"))
    for wrong in (one for one in concept.names if "." not in one or not is_dotted_name(one)):
        table.fault("names", "bad_full_name", name=wrong)
    table.close()
    return concept


def _check_text(topic: Topic, faults: FaultList) -> None:
    file = topic.folder / "topic.md"
    found = list(sections(topic.markdown))
    titles = [section.title for section in found]
    for title in SECTIONS:
        if title not in titles:
            faults.add(file, 1, "missing_section", title=title)
    for section in found:
        if section.title not in SECTIONS:
            faults.add(file, section.line, "unknown_section", title=section.title, titles=", ".join(SECTIONS))
        elif not section.body:
            faults.add(file, section.line, "empty_section", title=section.title)
    for before, after in itertools.pairwise(section for section in found if section.title in SECTIONS):
        if SECTIONS.index(before.title) >= SECTIONS.index(after.title):
            faults.add(file, after.line, "section_order", title=after.title, before=before.title)
    for number, line in enumerate(topic.markdown.split("\n"), 1):
        for image in _IMAGE.findall(line):
            if image.startswith(("/", "..")) or not (topic.folder / image).is_file():
                faults.add(file, number, "no_such_figure", name=image)
