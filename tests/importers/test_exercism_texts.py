"""Exercism's Markdown as statements and hints."""

from __future__ import annotations

import pytest

from etude.authoring.importers.exercism_texts import hints_of, statement_of

# What stands in instructions.md and its appendix, and what becomes of it under `## Task`.
STATEMENTS = {
    "a title goes": (("# Instructions\n\nDo it.\n", ""), "Do it."),
    "no title": (("Do it.", ""), "Do it."),
    "what is appended": (
        ("# Instructions\n\nDo it.", "# Instructions append\n\n## How\n\nWell."),
        "Do it.\n\n### How\n\nWell.",
    ),
    "headings move down": (("# I\n\n## A\n\n### B\n\n###### C", ""), "### A\n\n#### B\n\n###### C"),
    "code stays": (
        ("```python\n# not a heading\n```\n\n~~~\n## nor this\n~~~", ""),
        "```python\n# not a heading\n```\n\n~~~\n## nor this\n~~~",
    ),
    "a box": (
        ("~~~~exercism/caution\nMind\n\nthe gap.\n~~~~\nOn.", ""),
        "> **Caution**\n>\n> Mind\n>\n> the gap.\nOn.",
    ),
    "code in a box": (("~~~~exercism/note\n```\n# x\n```\n~~~~", ""), "> **Note**\n>\n> ```\n> # x\n> ```"),
    "a tag is no heading": (("#hashtag\n#", ""), "#hashtag\n#"),
}


@pytest.mark.parametrize("case", STATEMENTS)
def test_statement(case: str) -> None:
    texts, expected = STATEMENTS[case]
    assert statement_of((("Empty", ("# Empty\n", "")), ("Task", texts))) == f"## Task\n\n{expected}\n"


def test_nothing_at_all() -> None:
    assert statement_of((("Task", ("", "# Only a title")),)).strip() == ""


def test_hints() -> None:
    text = "# Hints\n\nBefore.\n\n## General\n\n- Read `## this`.\n\n## 1. Nothing\n\n## 2. Loop\n\n```\n## code\n```\n"
    assert [(hint.title, hint.text) for hint in hints_of(text)] == [
        ("General", "- Read `## this`."),
        ("2. Loop", "```\n## code\n```"),
    ]
    assert hints_of("") == ()
