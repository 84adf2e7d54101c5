from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest_asyncio

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside the tests; test folders are no packages

from connections import REAL, SCRIPTED, connected
from editor import CLIENTS, Editor


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
