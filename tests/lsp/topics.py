"""A topic of the learner's own, for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.catalogue.topic import SECTIONS

if TYPE_CHECKING:
    from pathlib import Path

_TOML = """\
schema = 1
id = "folding"
title = "Folding"
summary = "Many values become one."
collection = "python-foundations"
chapter = "functional"
minutes = 5
problems = ["python-foundations/higher-order-functions"]

[[concept]]
names = ["functools.reduce", "numpy.einsum", "builtins.zip", "builtins.str.join"]
heading = "One out of many"
"""
_PARAGRAPH = (
    "### One out of many\n\nA fold keeps one value and takes the others in, one by one: $s \\le 2$.\n"
)


def root_with_topic(folder: Path) -> str:
    """A root with the topic `folding`, as the setting `roots` names it."""
    root = folder / "mine"
    folder = root / "_topics" / "folding"
    folder.mkdir(parents=True)
    folder.joinpath("topic.toml").write_text(_TOML, encoding="utf-8")
    parts = [f"## {title}\n\nSome words about it.\n" for title in SECTIONS]
    parts.insert(2, _PARAGRAPH)
    folder.joinpath("topic.md").write_text("\n".join(parts), encoding="utf-8")
    return str(root)
