"""The search for an edit, once everything else about a failing text is published."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final

from etude.errors import EtudeError
from etude.lsp.publishing import show
from etude.settings import RunMode

if TYPE_CHECKING:
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer
    from etude.session.report import Searched
    from etude.session.session import Session

__all__ = ["look_for_edit"]

REST_S: Final = 1.5  # of a learner whose text is run as it is typed: what is half typed is not worth a search
log: Final = logging.getLogger(__name__)


async def look_for_edit(server: EtudeServer, document: OpenDocument, session: Session, text: str) -> None:
    """Find an edit of the text that was judged, once for each text; whatever goes wrong, the verdict stands."""
    found = document.searched
    if found is None or found.source != text:
        if server.run_mode is RunMode.ON_TYPE:
            await asyncio.sleep(REST_S)
        found = await _found(document, session, text)
        if found is None:
            return
        document.searched = found
    report = document.report
    if report is None or document.judged != text:
        return
    document.report = session.with_edit(report, found)
    if found.edit is None and document.report is report:
        return
    if document.report is not report or not server.client.code_lens_refresh:
        show(server, document)  # it has other clients ask for the lenses again, which count the hints
    server.refresh()


async def _found(document: OpenDocument, session: Session, text: str) -> Searched | None:
    report = document.report
    if report is None or document.judged != text:
        return None  # something else is looked at by now
    try:
        return await session.find_edit(report.exercise, text, report)
    except EtudeError as error:
        log.warning("no search for %s: %s", report.exercise.problem.id, error)
    except Exception:
        log.exception("a search for an edit failed")
    return None
