"""All checks of a topic: its text, its examples and formulas, and what it points to."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.authoring.examples import examples_of, untrue_examples
from etude.authoring.formula_file import FILE
from etude.authoring.formulas import check_formulas_named, formulas_hold
from etude.authoring.prose import without_code, without_formulas
from etude.authoring.remark import Check, Proof, Remark
from etude.authoring.wording import check_reading_level, check_spelling
from etude.catalogue.collection_file import problem_names, read_collection
from etude.catalogue.fault_list import FaultList
from etude.catalogue.load import load_problem
from etude.catalogue.projects_file import read_projects
from etude.catalogue.roots import builtin_root
from etude.catalogue.toml_position import TomlPositions
from etude.catalogue.topic_file import load_topic
from etude.errors import BrokenProblem, UntrustedRoot
from etude.feedback.finding import Severity
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from etude.catalogue.model import Problem, Root
    from etude.catalogue.topic import Topic
    from etude.judge.driven import Driven
    from etude.judge.service import JudgeService

__all__ = ["check_topic", "check_topic_surroundings"]

_TEXT: Final = "topic.md"
_TABLE: Final = "topic.toml"
_MODULE: Final = "topic"  # what formulas.py imports the names of the examples from
_FEWEST, _MOST = 600, 1500  # words
_TIME_S: Final = 20.0
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class _TopicDraft:
    """A loaded topic and the texts of its files, by name."""

    topic: Topic
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    def error(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        return Remark(check, Severity.ERROR, self.topic.folder / name, line, message, detail)

    def warning(self, check: Check, name: str, line: int, message: str, detail: str = "") -> Remark:
        return Remark(check, Severity.WARNING, self.topic.folder / name, line, message, detail)


async def check_topic(folder: Path, root: Root, judges: JudgeService) -> Proof:
    """Everything there is to mend in a topic, by file and line.

    What it points to is left to `check_topic_surroundings`.

    Raises:
        UntrustedRoot: its code may not run.
        JudgeUnavailable: the judge or the cage does not start, or a package is absent.
    """
    try:
        draft = _read(folder, root)
    except BrokenProblem as error:
        faults = (
            Remark(Check.SCHEMA, Severity.ERROR, each.file, each.line, each.message) for each in error.faults
        )
        return Proof(tuple(faults))
    found = [
        *_check_length(draft),
        *check_spelling(draft, (_TEXT,)),
        *check_reading_level(draft, (_TEXT,)),
        *check_formulas_named(draft, (_TEXT,)),
    ]
    host = _host(draft.topic)
    if host is None:
        sentence = say("authoring.topic.no_host")
        found.append(draft.error(Check.EXAMPLES, _TABLE, _line(draft, "problems"), sentence))
    else:
        found += await _check_running(draft, host, judges)
    return Proof(tuple(sorted(found, key=lambda each: (str(each.file), each.line))))


def check_topic_surroundings(folder: Path, root: Root) -> tuple[Remark, ...]:
    """Where a topic points to something that is not there; nothing for one that cannot be loaded."""
    try:
        return tuple(_check_links(_read(folder, root)))
    except BrokenProblem:
        return ()


def _read(folder: Path, root: Root) -> _TopicDraft:
    topic = load_topic(folder, root)
    files = (folder / name for name in (_TEXT, _TABLE, FILE))
    texts = {file.name: file.read_text(encoding="utf-8-sig") for file in files if file.is_file()}
    return _TopicDraft(topic, texts)


def _check_length(draft: _TopicDraft) -> Iterator[Remark]:
    words = len(_WORD.findall(without_formulas(without_code(draft.topic.markdown))))
    if not _FEWEST <= words <= _MOST:
        sentence = say("authoring.topic.length", words=words, fewest=_FEWEST, most=_MOST)
        yield draft.warning(Check.WORDING, _TEXT, 1, sentence)


async def _check_running(draft: _TopicDraft, host: Problem, judges: JudgeService) -> list[Remark]:
    """Examples and formulas in a worker of the problem, which has its packages and limits."""
    if not (draft.topic.root.builtin or draft.topic.root.trusted):
        raise UntrustedRoot(draft.topic.root.path)

    async def drive(program: str, driver: str) -> Driven:
        return await judges.drive(host, program, driver, _TIME_S)

    try:
        found = await untrue_examples(draft, _TEXT, functools.partial(drive, ""))
        if not found:  # the formulas stand on what the examples define
            program = "".join(
                example.source for _, example in examples_of(draft.topic.markdown) if example.exc_msg is None
            )
            found = await formulas_hold(draft, _MODULE, functools.partial(drive, program))
    finally:
        judges.release(host)
    return found


def _host(topic: Topic) -> Problem | None:
    """Of its problems that are there, the first of those that have most packages."""
    problems = [
        load_problem(root.path / problem_id, root)
        for problem_id in topic.problems
        for root in _roots(topic)
        if (root.path / problem_id / "problem.toml").is_file()
    ]
    return max(problems, key=lambda each: len(each.code.requires), default=None)


def _roots(topic: Topic) -> tuple[Root, ...]:
    """Where a topic's links may lead: its own root, and what comes with Étude."""
    return (topic.root, builtin_root())


def _check_links(draft: _TopicDraft) -> Iterator[Remark]:
    topic, paths = draft.topic, [root.path for root in _roots(draft.topic)]
    for problem_id in topic.problems:
        if not any((path / problem_id / "problem.toml").is_file() for path in paths):
            sentence = say("authoring.link.no_problem", id=problem_id)
            yield draft.error(Check.LINKS, _TABLE, _line(draft, "problems"), sentence)
    for topic_id in topic.prerequisites:
        if not any((path / "_topics" / topic_id / _TABLE).is_file() for path in paths):
            sentence = say("authoring.topic.no_topic", id=topic_id)
            yield draft.error(Check.LINKS, _TABLE, _line(draft, "prerequisites"), sentence)
    known = {project.repo for path in paths for project in read_projects(path / "_projects/projects.toml")[0]}
    for repo in topic.projects:
        if repo not in known:
            sentence = say("authoring.topic.no_project", repo=repo)
            yield draft.error(Check.LINKS, _TABLE, _line(draft, "projects"), sentence)
    if topic.id not in _topics_of_its_chapter(topic):
        sentence = say(
            "authoring.topic.not_listed", chapter=topic.chapter, collection=topic.collection, id=topic.id
        )
        yield draft.error(Check.LINKS, _TABLE, _line(draft, "chapter"), sentence)


def _topics_of_its_chapter(topic: Topic) -> set[str]:
    found: set[str] = set()
    for root in _roots(topic):
        folder = root.path / topic.collection
        if (folder / "collection.toml").is_file():
            collection = read_collection(folder, problem_names(folder), FaultList())
            chapters = collection.chapters if collection is not None else ()
            found |= {each for chapter in chapters if chapter.id == topic.chapter for each in chapter.topics}
    return found


def _line(draft: _TopicDraft, key: str) -> int:
    return TomlPositions(draft.text(_TABLE)).line((key,))
