from __future__ import annotations

import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest_asyncio
from pytest_lsp import ClientServerConfig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # the helpers beside the tests; test folders are no packages

from editor import CLIENTS, Editor, make_editor, server_environment  # noqa: E402

SCRIPTED = [sys.executable, str(HERE / "scripted_server.py")]
REAL = [sys.executable, "-m", "etude", "serve"]


@asynccontextmanager
async def connected(command: list[str], folder: Path) -> AsyncIterator[Editor]:
    """A client of a server that was started for it, not yet initialized."""
    config = ClientServerConfig(command, client_factory=make_editor, server_env=server_environment(folder))
    editor = await config.start()
    assert isinstance(editor, Editor)
    try:
        yield editor
    finally:
        server = editor._server
        if server is not None and server.returncode is None:
            server.kill()  # a test that failed did not shut it down
        await editor.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session", params=CLIENTS)
async def editor(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Editor]:
    """Each known client, over the scripted judge."""
    folder = tmp_path_factory.mktemp("scripted")
    async with connected(SCRIPTED, folder) as client:
        client.folder = folder
        await client.start(request.param, folder)
        yield client
        await client.shutdown_session()
        assert client._server is not None
        assert client._server.returncode == 0


@pytest_asyncio.fixture(scope="session", loop_scope="session", params=CLIENTS)
async def learner(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Editor]:
    """Each known client, over the real server with the real judge."""
    folder = tmp_path_factory.mktemp("real")
    async with connected(REAL, folder) as client:
        client.folder = folder
        await client.start(request.param, folder)
        yield client
        await client.shutdown_session()
        assert client._server is not None
        assert client._server.returncode == 0


@pytest_asyncio.fixture(loop_scope="session")
async def fresh(tmp_path: Path) -> AsyncIterator[Editor]:
    """A client of its own for one test, over the scripted judge; the test initializes and ends it."""
    async with connected(SCRIPTED, tmp_path) as client:
        client.folder = tmp_path
        yield client
