"""Servers to test against, and clients connected to them."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from editor import Editor, make_editor, server_environment
from pytest_lsp import ClientServerConfig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HERE = Path(__file__).parent
SCRIPTED = [sys.executable, str(HERE / "scripted_server.py")]
REAL = [sys.executable, "-m", "etude", "serve"]


@contextlib.asynccontextmanager
async def connected(command: list[str], folder: Path, **environment: str) -> AsyncIterator[Editor]:
    """A client of a server that was started for it, not yet initialized."""
    variables = server_environment(folder) | environment
    config = ClientServerConfig(command, client_factory=make_editor, server_env=variables)
    editor = await config.start()
    assert isinstance(editor, Editor)
    try:
        yield editor
    finally:
        server = editor._server
        if server is not None and server.returncode is None:
            await _abort(server)  # a test that failed did not shut it down
        await editor.stop()


async def _abort(server: asyncio.subprocess.Process) -> None:
    """End a server so that it says in its standard error, which pytest shows, what it was at."""
    server.send_signal(signal.SIGABRT)
    try:
        async with asyncio.timeout(10):
            await server.wait()
    except TimeoutError:  # it is stopped, or what it started holds its pipes open
        with contextlib.suppress(ProcessLookupError):
            server.kill()
