"""What a problem points to is there: problems that come before or go with it, and its topics."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from etude.authoring.remark import Check
from etude.catalogue.collection_file import problem_names, read_collection
from etude.catalogue.fault_list import FaultList
from etude.catalogue.roots import builtin_root
from etude.catalogue.toml_position import TomlPositions
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark
    from etude.catalogue.model import Problem

__all__ = ["check_links"]


def check_links(draft: Draft) -> Iterator[Remark]:
    """Prerequisites and related problems exist, no problem is its own prerequisite, and the topics are the course's."""
    problem = draft.problem
    places = TomlPositions(draft.text("problem.toml"))
    for key, ids in (("prerequisites", problem.summary.prerequisites), ("related", problem.related)):
        for problem_id in ids:
            if _folder(problem, problem_id) is None:
                sentence = say("authoring.link.no_problem", id=problem_id)
                yield draft.error(Check.LINKS, "problem.toml", places.line((key,)), sentence)
    ring = _ring(problem)
    if ring:
        sentence = say("authoring.link.ring", ring=" → ".join(ring))
        yield draft.error(Check.LINKS, "problem.toml", places.line(("prerequisites",)), sentence)
    known = _topics(problem)
    for topic in problem.summary.topics if known is not None else ():
        if topic not in (known or ()):
            # A catalogue that has no texts on topics yet may name those to come.
            has_texts = any((problem.folder.parent.parent / "_topics").glob("*/topic.toml"))
            remark = draft.error if has_texts else draft.warning
            sentence = say("authoring.link.no_topic", id=topic)
            yield remark(Check.LINKS, "problem.toml", places.line(("topics",)), sentence)


def _folder(problem: Problem, problem_id: str) -> Path | None:
    """Where a problem is: in the same root, or among those that come with Étude."""
    for root in (problem.folder.parent.parent, builtin_root().path):
        if (root / problem_id / "problem.toml").is_file():
            return root / problem_id
    return None


def _ring(problem: Problem) -> list[str]:
    """The ids along which a problem is its own prerequisite; empty when it is not."""
    waiting = [[problem.id, each] for each in problem.summary.prerequisites]
    seen: set[str] = set()
    while waiting:
        way = waiting.pop()
        if way[-1] == problem.id:
            return way
        folder = _folder(problem, way[-1])
        if folder is None or way[-1] in seen:
            continue
        seen.add(way[-1])
        waiting += [[*way, each] for each in _prerequisites(folder)]
    return []


def _prerequisites(folder: Path) -> list[str]:
    try:
        table = tomllib.loads((folder / "problem.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []  # its own check tells what is wrong with it
    found = table.get("prerequisites", [])
    ids = [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
    return [each if "/" in each else f"{folder.parent.name}/{each}" for each in ids]


def _topics(problem: Problem) -> set[str] | None:
    """The topics of the collection and of the catalogue; None outside any collection."""
    folder = problem.folder.parent
    if not (folder / "collection.toml").is_file():
        return None
    collection = read_collection(folder, problem_names(folder), FaultList())
    written = {file.parent.name for file in (folder.parent / "_topics").glob("*/topic.toml")}
    listed = {topic for chapter in collection.chapters for topic in chapter.topics} if collection else set()
    return written | listed
