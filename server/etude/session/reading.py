"""The texts one reads between the problems, as Markdown: the post of a day, a topic with what belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from etude.catalogue.daily import DailyChoice
    from etude.catalogue.library import Library
    from etude.catalogue.model import Summary
    from etude.catalogue.project import Project
    from etude.catalogue.topic import Reference, Topic

__all__ = ["day_text", "first_paragraph", "topic_text"]

_CLOSING: Final = re.compile(r"\n\s*\n")


def day_text(choice: DailyChoice, introduction: str) -> str:
    """The post of a day.

    Args:
        choice: what was chosen for the day.
        introduction: the section of the problem's statement that begins it; its first paragraph is shown.
    """
    return "\n\n".join(_day(choice, introduction)) + "\n"


def _day(choice: DailyChoice, introduction: str) -> Iterator[str]:
    problem, topic, project = choice.problem, choice.topic, choice.project
    yield f"# {say('reading.day.title', day=choice.day.strftime('%A, %d %B %Y'))}"
    yield say("reading.day.problem", title=problem.title)
    yield say(
        "reading.day.problem_about",
        difficulty=problem.difficulty,
        minutes=problem.minutes,
        collection=problem.collection,
        problem=problem.id,
    )
    if introduction.strip():
        yield first_paragraph(introduction)
    yield say("reading.day.problem_start")
    if topic is not None:
        yield say("reading.day.topic", title=topic.title)
        yield say("reading.day.topic_about", minutes=topic.minutes, topic=topic.id)
        yield topic.summary
        yield say("reading.day.topic_open", topic=topic.id)
    if project is not None:
        yield from _project(project)


def _project(project: Project) -> Iterator[str]:
    yield say("reading.day.project", repo=project.repo)
    yield say(
        "reading.day.project_about",
        field=project.field,
        level=project.level,
        license=project.license,
        url=project.url,
    )
    yield project.learn
    yield say("reading.day.look_first")
    yield "\n".join(say("reading.day.place", file=place.file, shows=place.shows) for place in project.places)
    yield say("reading.day.contribution", text=project.contribution)


def topic_text(topic: Topic, summaries: Sequence[Summary], library: Library) -> str:
    """A topic with the problems, projects and texts that go with it, as far as they are there."""
    by_id = {summary.id: summary for summary in summaries}
    parts = [
        f"# {topic.title}",
        say("reading.topic.about", collection=topic.collection, minutes=topic.minutes),
        topic.markdown.strip(),
        _list("problems", _problems(topic, by_id)),
        _list("projects", _projects(topic, library)),
        _list("references", map(_reference, topic.references)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _list(title: str, rows: Iterator[str]) -> str:
    found = list(rows)
    return "\n\n".join((say(f"reading.heading.{title}"), "\n".join(found))) if found else ""


def _problems(topic: Topic, by_id: Mapping[str, Summary]) -> Iterator[str]:
    for problem_id in topic.problems:
        if (summary := by_id.get(problem_id)) is not None:
            yield say(
                "reading.topic.problem",
                title=summary.title,
                difficulty=summary.difficulty,
                problem=summary.id,
            )


def _projects(topic: Topic, library: Library) -> Iterator[str]:
    for repo in topic.projects:
        if (project := library.projects.get(repo)) is not None:
            yield say("reading.topic.project", repo=repo, url=project.url, learn=project.learn)


def _reference(reference: Reference) -> str:
    facts = {"authors": reference.authors, "title": reference.title, "year": reference.year}
    if reference.url:
        return say("reading.topic.reference_url", **facts, url=reference.url)
    return say("reading.topic.reference", **facts)


def first_paragraph(markdown: str) -> str:
    """What stands before the first empty line."""
    return _CLOSING.split(markdown.strip(), maxsplit=1)[0]
