"""Work-done progress for what takes longer than a moment."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from concurrent.futures import Future

    from etude.lsp.server import EtudeServer

__all__ = ["Working", "working"]

PATIENCE_S: Final = 0.3  # what ends sooner needs no progress shown


class Working:
    """A piece of work; its progress appears once it has lasted, and cancelling it ends the current task."""

    def __init__(self, server: EtudeServer, title: str, work: asyncio.Task[object]) -> None:
        self._server = server
        self._title = title
        self._work = work
        self._token = str(uuid.uuid4())
        self._message: str | None = None
        self._begun = False

    def report(self, message: str) -> None:
        """Say what goes on now."""
        self._message = message
        if self._begun:
            self._server.work_done_progress.report(self._token, lsp.WorkDoneProgressReport(message=message))

    async def show(self) -> None:
        """Wait a moment, then show it."""
        await asyncio.sleep(PATIENCE_S)
        progress = self._server.work_done_progress
        # Shielded: the client may answer after the work has ended (pygls#621).
        with contextlib.suppress(JsonRpcException):
            await asyncio.shield(progress.create_async(self._token))
            begin = lsp.WorkDoneProgressBegin(title=self._title, message=self._message, cancellable=True)
            progress.begin(self._token, begin)
            self._begun = True
            progress.tokens[self._token].add_done_callback(self._cancelled)

    def _cancelled(self, token: Future[None]) -> None:
        if token.cancelled():
            self._work.cancel()

    def end(self) -> None:
        """Take it away again."""
        progress = self._server.work_done_progress
        if self._begun:
            progress.end(self._token, lsp.WorkDoneProgressEnd(message=say("lsp.progress.done")))
        progress.tokens.pop(self._token, None)  # pygls#607: kept for ever otherwise


@contextlib.asynccontextmanager
async def working(server: EtudeServer, title: str) -> AsyncIterator[Working]:
    """Show progress around the work of the current task, if the client can and it takes long enough."""
    task = asyncio.current_task()
    assert task is not None  # noqa: S101  # a context manager of a coroutine runs in a task
    work = Working(server, title, task)
    showing = asyncio.create_task(work.show()) if server.client.work_done_progress else None
    try:
        yield work
    finally:
        if showing is not None:
            showing.cancel()
        work.end()
