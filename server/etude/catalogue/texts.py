"""Reading the texts of a problem: statement, hints, explanation."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from etude.catalogue.markdown_sections import Section, sections
from etude.catalogue.model import Hint, Statement
from etude.catalogue.text_file import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.content_rules import ContentRules
    from etude.catalogue.fault_list import FaultList


def read_statement(folder: Path, rules: ContentRules, faults: FaultList) -> Statement:
    """`statement.md` with its sections in order."""
    file = folder / "statement.md"
    text = read_text(file, faults)
    if text is None:
        return Statement("")
    if rules.sections:
        _check_sections(file, list(sections(text)), rules, faults)
    elif not text.strip():
        faults.add(file, 1, "empty_file", name=file.name)
    return Statement(text)


def _check_sections(file: Path, found: list[Section], rules: ContentRules, faults: FaultList) -> None:
    known = (*rules.sections, *rules.optional_sections)
    titles = [section.title for section in found]
    for title in rules.sections:
        if title not in titles:
            faults.add(file, 1, "missing_section", title=title)
    for section in found:
        if section.title not in known:
            faults.add(file, section.line, "unknown_section", title=section.title, titles=", ".join(known))
        elif not section.body:
            faults.add(file, section.line, "empty_section", title=section.title)
        elif section.title == "Examples" and "```pycon" not in section.body:
            faults.add(file, section.line, "no_examples")
    for before, after in itertools.pairwise(section for section in found if section.title in known):
        if before.title == after.title:
            faults.add(file, after.line, "repeated_section", title=after.title)
        elif known.index(before.title) > known.index(after.title):
            faults.add(file, after.line, "section_order", title=after.title, before=before.title)


def read_hints(folder: Path, rules: ContentRules, faults: FaultList) -> tuple[Hint, ...]:
    """`hints.md`, one hint per heading."""
    file = folder / "hints.md"
    if rules.least_hints == 0 and not file.exists():
        return ()
    text = read_text(file, faults)
    if text is None:
        return ()
    found = list(sections(text))
    if len(found) < rules.least_hints:
        faults.add(file, 1, "few_hints", count=len(found), least=rules.least_hints)
    for section in found:
        if not section.body:
            faults.add(file, section.line, "empty_section", title=section.title)
    return tuple(Hint(section.title, section.body) for section in found)


def read_explanation(folder: Path, rules: ContentRules, faults: FaultList) -> str:
    """`explanation.md`."""
    file = folder / "explanation.md"
    if not rules.needs_explanation and not file.exists():
        return ""
    text = read_text(file, faults)
    if text is not None and not text.strip():
        faults.add(file, 1, "empty_file", name=file.name)
    return text or ""
