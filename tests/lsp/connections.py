"""Servers to test against, and clients connected to them."""

from __future__ import annotations

import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from editor import Editor, make_editor, server_environment
from pytest_lsp import ClientServerConfig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HERE = Path(__file__).parent
SCRIPTED = [sys.executable, str(HERE / "scripted_server.py")]
REAL = [sys.executable, "-m", "etude", "serve"]


@asynccontextmanager
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
            server.kill()  # a test that failed did not shut it down
        await editor.stop()
