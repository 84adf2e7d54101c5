"""The commands about what there is to practise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from etude.lsp.exercise_commands import open_page
from etude.lsp.page_texts import headline, progress_page
from etude.messages import say
from etude.session.exercise import start_exercise

if TYPE_CHECKING:
    from etude.catalogue.model import Summary
    from etude.lsp.arguments import Arguments
    from etude.lsp.server import EtudeServer
    from etude.session.session import Session

__all__ = ["daily", "next_problem", "progress", "start"]


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
    """Say which problem is today's, and open its statement."""
    summary = _today(await server.session())
    sentence = say("lsp.daily", headline=headline(summary), problem=summary.id)
    if not await server.show(server.pages.statement(summary), take_focus=True):
        server.tell(sentence)
    return sentence


async def progress(server: EtudeServer, _: Arguments) -> str:
    """Show what was solved so far."""
    session = await server.session()
    page = progress_page(session.catalogue.summaries(), session.progress.states())
    return await open_page(server, server.pages.progress(page), "lsp.progress_is_here")


def _today(session: Session) -> Summary:
    return session.catalogue.daily(date.today())  # noqa: DTZ011  # the learner's own day


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
