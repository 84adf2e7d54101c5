"""Reading the texts of a problem: statement, hints, explanation."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from etude.catalogue.markdown_sections import Section, sections
from etude.catalogue.model import Hint, Statement
from etude.catalogue.text_file import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.fault_list import FaultList

REQUIRED_SECTIONS = ("Introduction", "Key concepts", "Approach", "Examples")
SECTIONS = (*REQUIRED_SECTIONS, "Constraints")
LEAST_HINTS = 4


def read_statement(folder: Path, faults: FaultList) -> Statement:
    """`statement.md` with its sections in order."""
    file = folder / "statement.md"
    text = read_text(file, faults)
    if text is None:
        return Statement("")
    found = list(sections(text))
    titles = [section.title for section in found]
    for title in REQUIRED_SECTIONS:
        if title not in titles:
            faults.add(file, 1, "missing_section", title=title)
    for section in found:
        if section.title not in SECTIONS:
            faults.add(file, section.line, "unknown_section", title=section.title, titles=", ".join(SECTIONS))
        elif not section.body:
            faults.add(file, section.line, "empty_section", title=section.title)
        elif section.title == "Examples" and "```pycon" not in section.body:
            faults.add(file, section.line, "no_examples")
    _check_order(file, [section for section in found if section.title in SECTIONS], faults)
    return Statement(text)


def _check_order(file: Path, found: list[Section], faults: FaultList) -> None:
    for before, after in itertools.pairwise(found):
        if before.title == after.title:
            faults.add(file, after.line, "repeated_section", title=after.title)
        elif SECTIONS.index(before.title) > SECTIONS.index(after.title):
            faults.add(file, after.line, "section_order", title=after.title, before=before.title)


def read_hints(folder: Path, faults: FaultList) -> tuple[Hint, ...]:
    """`hints.md`, one hint per heading."""
    file = folder / "hints.md"
    text = read_text(file, faults)
    if text is None:
        return ()
    found = list(sections(text))
    if len(found) < LEAST_HINTS:
        faults.add(file, 1, "few_hints", count=len(found), least=LEAST_HINTS)
    for section in found:
        if not section.body:
            faults.add(file, section.line, "empty_section", title=section.title)
    return tuple(Hint(section.title, section.body) for section in found)


def read_explanation(folder: Path, faults: FaultList) -> str:
    """`explanation.md`."""
    file = folder / "explanation.md"
    text = read_text(file, faults)
    if text is not None and not text.strip():
        faults.add(file, 1, "empty_file", name=file.name)
    return text or ""
