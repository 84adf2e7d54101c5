"""jedi in a process of its own, so that it never delays a verdict."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["JediProcess"]

log: Final = logging.getLogger(__name__)
PATIENCE_S: Final = 5.0  # nobody waits longer for a completion
FIRST_PATIENCE_S: Final = 30.0  # that reads half a library: ended early, it would never get done
LONGEST_LINE: Final = 4 * 1024 * 1024


class JediProcess:
    """Questions about a place in a text, one at a time. A process that dies or hangs is started again."""

    def __init__(self, python: Path | None = None) -> None:
        self.python = python
        self._process: asyncio.subprocess.Process | None = None
        self._is_fresh = True
        self._turn = asyncio.Lock()
        self._count = 0

    async def ask(self, question: str, *, path: Path, source: str, line: int, column: int) -> Any:
        """The answer, or None when there is none in time. Lines from 1, columns from 0 in code points."""
        async with self._turn:
            self._count += 1
            asked = {"id": self._count, "ask": question, "path": str(path), "source": source}
            asked |= {"line": line, "column": column}
            try:
                patience = FIRST_PATIENCE_S if self._is_fresh else PATIENCE_S
                answer = await asyncio.wait_for(self._exchange(asked), patience)
            except (TimeoutError, OSError, EOFError, ValueError) as error:
                log.warning("jedi did not answer: %r", error)
                await self._kill()
                return None
            except asyncio.CancelledError:
                await self._kill()  # its answer would be taken for that of the next question
                raise
            self._is_fresh = False
            return answer

    async def close(self) -> None:
        """End the process."""
        await self._kill()

    async def _exchange(self, asked: dict[str, object]) -> Any:
        process = await self._running()
        assert process.stdin is not None  # noqa: S101  # both are pipes
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(json.dumps(asked).encode() + b"\n")
        await process.stdin.drain()
        line = await process.stdout.readline()
        if not line:
            raise EOFError
        return json.loads(line)["answer"]

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            command = [
                sys.executable,
                "-m",
                "etude.lsp.jedi_worker",
                *([str(self.python)] if self.python else []),
            ]
            pipe = asyncio.subprocess.PIPE
            self._process = await asyncio.create_subprocess_exec(
                *command, stdin=pipe, stdout=pipe, limit=LONGEST_LINE, start_new_session=True
            )
        return self._process

    async def _kill(self) -> None:
        process, self._process = self._process, None
        self._is_fresh = True
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
