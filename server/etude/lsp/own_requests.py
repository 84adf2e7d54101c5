"""The requests that the protocol does not know; docs/editors.md describes them for any client."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from pygls.exceptions import JsonRpcException

from etude.catalogue.daily import today
from etude.errors import EtudeError, ProgressError
from etude.lsp.arguments import Arguments
from etude.lsp.case_items import case_items
from etude.lsp.entries import CATALOGUE, HINTS, TODAY, catalogue_entries, hint_entries, today_entries
from etude.lsp.exercise_commands import debug_file
from etude.lsp.pictures import picture_facts
from etude.lsp.server import EtudeServer, uri_of

if TYPE_CHECKING:
    from etude.lsp.documents import OpenDocument
    from etude.lsp.entry import Entry
    from etude.practice.state import ProblemState
    from etude.session.session import Session

__all__ = ["register_own_requests"]

REQUEST_FAILED: Final = -32803  # LSPErrorCodes.RequestFailed: nothing broke, there is just no answer


def register_own_requests(server: EtudeServer) -> None:
    """Answer the requests of our own."""
    server.feature("etude/entries")(entries)
    server.feature("etude/cases")(cases)
    server.feature("etude/debugProgram")(debug_program)
    server.feature("etude/picture")(picture)
    server.feature("etude/settled")(settled)


async def entries(ls: EtudeServer, params: object) -> list[dict[str, object]]:
    """The entries of a list, or under one of its entries."""
    session = await _session(ls)
    await session.recorded()  # what the run that was published last has changed
    return [entry.as_json() for entry in await _entries(ls, session, params)]


async def _entries(ls: EtudeServer, session: Session, params: object) -> list[Entry]:
    name, *path = (_text(params, "of") or CATALOGUE).split("/")
    match name, path:
        case _, [] if name == TODAY:
            try:
                choice = session.catalogue.daily_choice(today(), session.library)
            except EtudeError:  # no problems at all
                return []
            return list(today_entries(choice, session.catalogue.summaries(), _states(ls, session)))
        case _, [] if name == HINTS:
            return await _hints(ls, session, ls.meant(_text(params, "uri")))
        case _ if name == CATALOGUE:
            catalogue = session.catalogue
            states = _states(ls, session)
            return list(catalogue_entries(path, catalogue.summaries(), catalogue.collections(), states))
    return []


async def _hints(ls: EtudeServer, session: Session, document: OpenDocument | None) -> list[Entry]:
    exercise = document.bind(session) if document is not None else None
    if document is None or exercise is None:
        return []
    standing = await ls.standing(document, exercise.problem)
    return list(hint_entries(document, standing, lambda: ls.pages.hints(exercise.problem, standing).as_uri()))


async def cases(ls: EtudeServer, params: object) -> list[dict[str, object]]:
    """The tests of an exercise that may be seen; none for a file that is none."""
    session = await _session(ls)
    document = ls.meant(_text(params, "uri"))
    if document is None or document.bind(session) is None:
        return []
    return [item.as_json() for item in case_items(document)]


async def debug_program(ls: EtudeServer, params: object) -> dict[str, str]:
    """Write a small program that makes the call of a case, or the one that is shown; where it is."""
    try:
        path = await debug_file(ls, Arguments(uri=_text(params, "uri")), _text(params, "case"))
    except EtudeError as error:
        raise JsonRpcException(str(error), REQUEST_FAILED) from error
    return {"uri": uri_of(path)}


async def settled(ls: EtudeServer, params: object) -> None:
    """Answer once everything that is found out about the text that was judged last is published."""
    document = ls.meant(_text(params, "uri"))
    if document is None:
        return
    run = ls.runs.running(document.uri)
    if run is not None:
        await asyncio.wait({run.task})
    if document.aside is not None:
        await asyncio.wait({document.aside})


async def picture(ls: EtudeServer, params: object) -> dict[str, str] | None:
    """What there is to say of the picture of the numbers that differ, for a page that shows it."""
    await _session(ls)
    document = ls.meant(_text(params, "uri"))
    facts = picture_facts(document) if document is not None else None
    return facts.as_json() if facts is not None else None


async def _session(ls: EtudeServer) -> Session:
    try:
        return await ls.session()
    except EtudeError as error:
        raise JsonRpcException(str(error), REQUEST_FAILED) from error


def _states(ls: EtudeServer, session: Session) -> Mapping[str, ProblemState]:
    try:
        return session.progress.states()
    except ProgressError as error:  # the catalogue can be read all the same
        ls.complain(str(error))
        return {}


def _text(params: object, name: str) -> str | None:
    """A field of what was sent; pygls makes objects of parameters that it has no class for."""
    value = params.get(name) if isinstance(params, Mapping) else getattr(params, name, None)
    return value if isinstance(value, str) and value else None
