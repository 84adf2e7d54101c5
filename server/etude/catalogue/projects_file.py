"""Reading `_projects/projects.toml`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from etude.catalogue.fault_list import FaultList
from etude.catalogue.names import is_id
from etude.catalogue.problem_file import read_schema
from etude.catalogue.project import Difficulty, Place, Project
from etude.catalogue.toml_table import TomlFile
from etude.catalogue.topic_file import is_repository, read_problem_ids

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.toml_table import Table
    from etude.errors import Fault

__all__ = ["read_projects"]


def read_projects(file: Path) -> tuple[tuple[Project, ...], tuple[Fault, ...]]:
    """The projects of the file that have no fault, and the faults of the others; neither where there is no file."""
    if not file.exists():
        return (), ()
    faults = FaultList()
    table = TomlFile.read(file, faults)
    found: dict[str, Project] = {}
    if table is not None:
        read_schema(table)
        for below in table.tables("project"):
            own = FaultList()
            below.toml.faults = own
            project = _read_project(below)
            if project.repo in found:
                below.fault("repo", "repeated_project", repo=project.repo)
            if not own:
                found[project.repo] = project
            faults.extend(own.sorted())
        table.toml.faults = faults
        table.close()
    return tuple(found.values()), faults.sorted()


def _read_project(table: Table) -> Project:
    repo = table.text("repo")
    if repo and not is_repository(repo):
        table.fault("repo", "bad_repository", repo=repo)
    topics = table.texts("topics")
    for wrong in (one for one in topics if not is_id(one)):
        table.fault("topics", "bad_id", id=wrong)
    places = table.tables("place")
    if not places:
        table.fault(None, "no_place", repo=repo)
    project = Project(
        repo=repo,
        field=table.text("field"),
        license=table.text("license"),
        level=table.choice("level", Difficulty),
        learn=table.text("learn"),
        places=tuple(_read_place(below) for below in places),
        contribution=table.text("contribution"),
        topics=topics,
        problems=read_problem_ids(table),
        checked=_read_day(table, "checked"),
    )
    table.close()
    return project


def _read_place(table: Table) -> Place:
    place = Place(table.text("file"), table.text("shows"))
    table.close()
    return place


def _read_day(table: Table, key: str) -> dt.date:
    text = table.text(key)
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        if text:
            table.fault(key, "bad_day", at=key, text=text)
        return dt.date.min
