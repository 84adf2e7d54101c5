"""The commands about what there is to practise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.catalogue.daily import today
from etude.errors import UsageError
from etude.lsp.exercise_commands import open_page
from etude.lsp.page_texts import headline, progress_page
from etude.messages import say
from etude.session.exercise import start_exercise
from etude.session.reading import day_text, topic_text

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Summary
    from etude.catalogue.topic import Topic
    from etude.lsp.arguments import Arguments
    from etude.lsp.pages import Pages
    from etude.lsp.server import EtudeServer
    from etude.session.session import Session

__all__ = ["daily", "next_problem", "problem_on_page", "progress", "start", "topic"]


async def start(server: EtudeServer, arguments: Arguments) -> str:
    """Write and open the exercise of a problem: the named one, else today's."""
    session = await server.session()
    problem_id = arguments.problem or _today(session).id
    return await _open_exercise(server, session, problem_id)


async def next_problem(server: EtudeServer, arguments: Arguments) -> str:
    """Go on to the problem after this one."""
    session = await server.session()
    document = server.focused
    exercise = document.exercise if document is not None else None
    after = arguments.problem or (exercise.problem.id if exercise is not None else None)
    if after is None:
        return await _open_exercise(server, session, _today(session).id)
    following = session.catalogue.next_after(after)
    if following is None:
        sentence = say("lsp.last_problem")
        server.tell(sentence)
        return sentence
    return await _open_exercise(server, session, following.id)


async def daily(server: EtudeServer, _: Arguments) -> str:
    """Open the post of the day: a problem, a topic, a project."""
    session = await server.session()
    choice = session.catalogue.daily_choice(today(), session.library)
    introduction = session.catalogue.problem(choice.problem.id).statement.section("Introduction")
    page = server.pages.day(choice.day, day_text(choice, introduction))
    sentence = say("lsp.daily", headline=headline(choice.problem), problem=choice.problem.id, file=page)
    if not await server.show(page, take_focus=True):
        server.tell(sentence)
    return sentence


async def topic(server: EtudeServer, arguments: Arguments) -> str:
    """Open a deep dive: the named one, else one that leads to the exercise in front, else today's."""
    session = await server.session()
    chosen = _topic(server, session, arguments)
    if chosen is None:
        raise UsageError(say("cli.topics.nothing"))
    text = topic_text(chosen, session.catalogue.summaries(), session.library)
    return await open_page(server, server.pages.topic(chosen, text), "lsp.topic_is_here")


def _topic(server: EtudeServer, session: Session, arguments: Arguments) -> Topic | None:
    if arguments.topic is not None:
        return session.library.topic(arguments.topic)
    document = server.meant(arguments.uri)
    if document is not None and document.exercise is not None:
        found = session.library.topics_of(document.exercise.problem.id)
        if found:
            return found[0]
    return session.catalogue.daily_choice(today(), session.library).topic


def problem_on_page(session: Session, pages: Pages, page: Path) -> str | None:
    """The id of the problem that a generated page is about: a statement, or the post of a day."""
    day = pages.day_of(page)
    return session.catalogue.daily(day).id if day is not None else pages.problem_of(page)


async def progress(server: EtudeServer, _: Arguments) -> str:
    """Show what was solved so far."""
    session = await server.session()
    page = progress_page(session.catalogue.summaries(), session.progress.states())
    return await open_page(server, server.pages.progress(page), "lsp.progress_is_here")


def _today(session: Session) -> Summary:
    return session.catalogue.daily(today())


async def _open_exercise(server: EtudeServer, session: Session, problem_id: str) -> str:
    problem = session.catalogue.problem(problem_id)
    folder = (server.settings or session.settings).exercises
    known = session.progress.state(problem.id).last_path
    path = known if known is not None and known.is_file() else start_exercise(problem, folder)
    session.progress.remember_path(problem.id, path)
    sentence = say("lsp.started", title=problem.title, file=path)
    if not await server.show(path, take_focus=True):
        server.tell(sentence)
    return sentence
