"""The entry points: over stdio for editors, over TCP for debugging."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import stat
import sys
import threading
from typing import TYPE_CHECKING, BinaryIO, Final

from pygls.io_ import StdinAsyncReader, StdoutWriter, run_async

from etude.lsp.features import register_features
from etude.lsp.server import EtudeServer
from etude.messages import load_sentences

if TYPE_CHECKING:
    from pathlib import Path

    from etude.session.session import Session
    from etude.settings import Settings

__all__ = ["create_server", "serve_stdio", "serve_tcp"]

log: Final = logging.getLogger(__name__)


def create_server() -> EtudeServer:
    """A server over the real session."""
    server = EtudeServer(_open_session)
    register_features(server)
    return server


def serve_stdio(server: EtudeServer | None = None) -> int:
    """Serve the editor that started this process until it goes; gives the protocol's exit status."""
    _log_to_stderr()
    # On private copies of the pipes, so that nothing that is printed gets between the messages; buffered, so
    # that no message is torn under PYTHONUNBUFFERED.
    stdin = os.fdopen(os.dup(0), "rb")
    stdout = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    server = server or create_server()
    gc.freeze()  # the protocol's many types live as long as we do: no collection need look at them again
    try:
        asyncio.run(_serve(server, stdin, stdout))
    except BrokenPipeError:
        log.warning("the editor went without a word")
    except (KeyboardInterrupt, SystemExit):
        pass  # pygls ends with SystemExit on `exit`; the status is ours to say
    finally:
        server.thread_pool.shutdown()
    return 0 if server.is_shut_down else 1


def serve_tcp(port: int, host: str = "127.0.0.1") -> int:
    """Serve one client over TCP, for debugging: pygls closes the server with its first connection."""
    _log_to_stderr()
    server = create_server()
    with contextlib.suppress(KeyboardInterrupt, SystemExit):
        server.start_tcp(host, port)
    return 0


async def _serve(server: EtudeServer, stdin: BinaryIO, stdout: BinaryIO) -> None:
    server.protocol.set_writer(StdoutWriter(stdout))
    reader = await _pipe_reader(stdin) if _is_pipe(stdin) else StdinAsyncReader(stdin, server.thread_pool)
    try:
        await run_async(
            stop_event=threading.Event(),
            reader=reader,
            protocol=server.protocol,
            logger=logging.getLogger("pygls"),
            error_handler=server.report_server_error,
        )
    finally:
        await server.close()  # also when the editor died and said nothing


class _PipeReader(asyncio.StreamReader):
    """Reads on the loop; pygls would hand every header line to a thread and back."""

    async def readexactly(self, n: int) -> bytes:
        try:
            return await super().readexactly(n)
        except asyncio.IncompleteReadError:
            return b""  # the editor went in the middle of a message: for pygls, the end


def _is_pipe(stdin: BinaryIO) -> bool:
    mode = os.fstat(stdin.fileno()).st_mode
    return os.name == "posix" and (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode))


async def _pipe_reader(stdin: BinaryIO) -> _PipeReader:
    reader = _PipeReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), stdin)
    return reader


def _open_session(settings: Settings, folders: tuple[Path, ...]) -> Session:
    # Imported when the editor has its answer to `initialize`: the session brings catalogue and judge with it.
    from etude.session.session import Session

    load_sentences()
    return Session.create(settings, workspace=folders)


def _log_to_stderr() -> None:
    level = os.environ.get("ETUDE_LOG", "WARNING").upper()
    known = level if level in logging.getLevelNamesMapping() else "WARNING"
    logging.basicConfig(
        stream=sys.stderr, level=known, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
