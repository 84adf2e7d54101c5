"""The lists that an editor can show beside the code: today, the catalogue, the hints of an exercise."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.feedback.ladder.rung import RungKind
from etude.feedback.text import plain_text
from etude.lsp.arguments import Arguments
from etude.lsp.code_actions import offer
from etude.lsp.commands import Command
from etude.lsp.entry import Entry, Kind
from etude.lsp.page_texts import headline, hint_heading
from etude.messages import say
from etude.practice.state import ProblemState, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from etude.catalogue.daily import DailyChoice
    from etude.catalogue.model import Collection, Summary
    from etude.feedback.ladder.standing import Standing
    from etude.lsp.documents import OpenDocument

__all__ = ["CATALOGUE", "HINTS", "TODAY", "catalogue_entries", "hint_entries", "today_entries"]

TODAY: Final = "today"
CATALOGUE: Final = "catalogue"  # alone, with a collection, or with a collection and a chapter behind slashes
HINTS: Final = "hints"


def today_entries(
    choice: DailyChoice, summaries: Sequence[Summary], states: Mapping[str, ProblemState]
) -> Iterator[Entry]:
    """The problem, topic and project of the day, and how far the learner is."""
    yield _problem(choice.problem, states, under=TODAY)
    if (topic := choice.topic) is not None:
        yield Entry(
            f"{TODAY}/topic",
            topic.title,
            Kind.TOPIC,
            say("lsp.entry.topic", minutes=topic.minutes),
            topic.summary,
            command=_command(Command.TOPIC, Arguments(topic=topic.id)),
        )
    if (project := choice.project) is not None:
        yield Entry(
            f"{TODAY}/project",
            project.repo,
            Kind.PROJECT,
            say("lsp.entry.project"),
            plain_text(project.learn),
            command=_command(Command.DAILY, Arguments()),  # the post says which files to open first
        )
    yield Entry(
        f"{TODAY}/progress",
        Command.PROGRESS.title,
        Kind.PROGRESS,
        _solved(summaries, states),
        command=_command(Command.PROGRESS, Arguments()),
    )


def catalogue_entries(
    path: Sequence[str],
    summaries: Sequence[Summary],
    collections: Sequence[Collection],
    states: Mapping[str, ProblemState],
) -> Iterator[Entry]:
    """The entries under a collection, or under a chapter of it; without a path, the collections.

    Args:
        path: at most two ids: of a collection, and of a chapter in it. One that there is not has no entries.
        summaries: all problems in learning order.
        collections: those that have a title.
        states: what the learner has done.
    """
    by_id = {each.id: each for each in collections}
    if not path:
        for name, problems in _grouped(summaries, lambda each: each.collection):
            known = by_id.get(name)
            title, about = (known.title, known.summary) if known is not None else (name, "")
            yield _group((name,), Kind.COLLECTION, title, about, problems, states)
        return
    inside = [each for each in summaries if each.collection == path[0]]
    if len(path) > 1:
        yield from (_problem(each, states, CATALOGUE) for each in inside if each.chapter == path[1])
        return
    collection = by_id.get(path[0])
    titles = {each.id: each.title for each in collection.chapters} if collection is not None else {}
    for chapter, problems in _grouped(inside, lambda each: each.chapter):
        if chapter:
            title = titles.get(chapter, chapter)
            yield _group((path[0], chapter), Kind.CHAPTER, title, "", problems, states)
        else:
            yield from (_problem(each, states, CATALOGUE) for each in problems)


def hint_entries(document: OpenDocument, standing: Standing, page: Callable[[], str]) -> Iterator[Entry]:
    """The hints that were shown, the one that comes next, and the change that is on offer.

    Args:
        document: an exercise.
        standing: where the learner stands with its hints.
        page: makes the page of those that were shown, and says its URI.
    """
    for rung in standing.used:
        if rung.kind is RungKind.REFERENCE:
            continue  # it has a page and a command of its own
        heading = hint_heading(standing, rung)
        yield Entry(f"{HINTS}/{rung.id}", heading, Kind.HINT, tooltip=plain_text(rung.text), page=page())
    if standing.is_new:
        command = offer(Command.HINT, document, standing)
        kind = Kind.LOCKED_HINT if standing.locked else Kind.NEXT_HINT
        yield Entry(f"{HINTS}/next", command.title, kind, command=command)
    if document.change_on_offer(standing) is not None:
        command = offer(Command.APPLY, document, standing)
        yield Entry(f"{HINTS}/change", command.title, Kind.CHANGE, command=command)


def _problem(summary: Summary, states: Mapping[str, ProblemState], under: str) -> Entry:
    state = states.get(summary.id, ProblemState())
    words = "with_reference" if state.with_reference else state.status
    about = say("lsp.symbol_detail_untimed", difficulty=summary.difficulty)
    if summary.minutes:
        about = say("lsp.symbol_detail", difficulty=summary.difficulty, minutes=summary.minutes)
    is_new = state.status is Status.UNSEEN
    return Entry(
        f"{under}/{summary.id}",
        summary.title,
        Kind.PROBLEM,
        about if is_new else say("lsp.entry.with_state", about=about, state=say(f"lsp.state.{words}")),
        headline(summary),
        state.status,
        command=_command(Command.START, Arguments(problem=summary.id)),
    )


def _group(
    path: tuple[str, ...],
    kind: Kind,
    title: str,
    about: str,
    problems: Sequence[Summary],
    states: Mapping[str, ProblemState],
) -> Entry:
    name = "/".join((CATALOGUE, *path))
    return Entry(name, title, kind, _solved(problems, states), about, _together(problems, states), True)


def _together(problems: Sequence[Summary], states: Mapping[str, ProblemState]) -> Status:
    found = {states[each.id].status if each.id in states else Status.UNSEEN for each in problems}
    return found.pop() if len(found) == 1 else Status.STARTED


def _solved(problems: Sequence[Summary], states: Mapping[str, ProblemState]) -> str:
    solved = sum(each.id in states and states[each.id].status is Status.SOLVED for each in problems)
    return say("lsp.entry.solved", solved=solved, total=len(problems))


def _grouped(
    summaries: Sequence[Summary], name_of: Callable[[Summary], str]
) -> list[tuple[str, list[Summary]]]:
    """Summaries by a name, in the order in which names come first; two roots may have the same collection."""
    groups: dict[str, list[Summary]] = {}
    for name, some in groupby(summaries, name_of):
        groups.setdefault(name, []).extend(some)
    return list(groups.items())


def _command(command: Command, arguments: Arguments) -> lsp.Command:
    return lsp.Command(command.title, command.id, arguments=list(arguments.as_json()))
