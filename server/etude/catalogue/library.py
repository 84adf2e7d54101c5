"""What there is to read beside the problems, out of several roots: topics and projects."""

from __future__ import annotations

import difflib
import os
from functools import cached_property
from typing import TYPE_CHECKING, Final

from etude.catalogue.fault_list import FaultList
from etude.catalogue.projects_file import read_projects
from etude.catalogue.topic_file import load_topic
from etude.errors import BrokenProblem, UnknownTopic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from etude.catalogue.model import Root
    from etude.catalogue.project import Project
    from etude.catalogue.topic import Concept, Topic
    from etude.errors import Fault

__all__ = ["Library"]

_TOPICS: Final = "_topics"
_PROJECTS: Final = "_projects/projects.toml"


class Library:
    """The topics and projects of all roots, the earlier root first where two have the same id.

    Everything is read when it is first asked for, and then kept: there are dozens, not thousands.
    """

    def __init__(self, roots: Sequence[Root]) -> None:
        self._roots = tuple(roots)
        self._faults = FaultList()

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """All topics by id, in the order of their names."""
        found: dict[str, Topic] = {}
        for root in self._roots:
            for folder in _folders(root.path / _TOPICS):
                try:
                    topic = load_topic(folder, root)
                except BrokenProblem as error:
                    self._faults.extend(error.faults)
                else:
                    found.setdefault(topic.id, topic)
        return found

    @cached_property
    def projects(self) -> Mapping[str, Project]:
        """All projects by repository, in the order of their file."""
        found: dict[str, Project] = {}
        for root in self._roots:
            projects, faults = read_projects(root.path / _PROJECTS)
            self._faults.extend(faults)
            for project in projects:
                found.setdefault(project.repo, project)
        return found

    @cached_property
    def concepts(self) -> Mapping[str, tuple[Topic, Concept]]:
        """Where a library's name is explained, by its full name; the first topic that explains it."""
        found: dict[str, tuple[Topic, Concept]] = {}
        for topic in self.topics.values():
            for concept in topic.concepts:
                for name in concept.names:
                    found.setdefault(name, (topic, concept))
        return found

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id.

        Raises:
            UnknownTopic: there is none; names the id that is spelled most like it.
        """
        if topic_id in self.topics:
            return self.topics[topic_id]
        close = difflib.get_close_matches(topic_id, self.topics, n=1)
        raise UnknownTopic(topic_id, close[0] if close else None)

    def topics_of(self, problem_id: str) -> tuple[Topic, ...]:
        """The topics that lead to a problem."""
        return tuple(topic for topic in self.topics.values() if problem_id in topic.problems)

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with topics and projects; those are left out."""
        _ = self.topics, self.projects
        return self._faults.sorted()


def _folders(path: Path) -> list[Path]:
    try:
        with os.scandir(path) as entries:
            names = sorted(entry.name for entry in entries if entry.is_dir() and entry.name[0] not in "_.")
    except OSError:
        return []
    return [path / name for name in names]
