"""Two ways to have a text judged: by the judges of this process, and by the real server over its pipes."""

from __future__ import annotations

import asyncio
import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn, Protocol

from etude.cli.played_session import SERVER
from etude.cli.stdio_client import StdioClient, running_client
from etude.errors import JudgeUnavailable
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from private_home import PrivateHome
    from saves import Save

    from etude.judge.verdict import Verdict

__all__ = ["Answer", "ByServer", "ByService", "Judges", "ServerGone"]

_AGAIN: Final = "save again"
_SILENT_LOG: Final = {"ETUDE_LOG": "CRITICAL"}


class ServerGone(Exception):
    """The server ended before it answered."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a save: `facts` are all that must be the same at every save of one text."""

    facts: object
    internal: bool  # no verdict, and it says so
    honest: bool  # says to save again


class Judges(Protocol):
    """Has texts judged."""

    async def save(self, save: Save) -> Answer:
        """What comes of a save."""

    async def hasten(self, save: Save, seconds: float) -> None:
        """Save, and have something else to save before the verdict is there."""

    async def close(self) -> None:
        """End everything."""

    @property
    def pid(self) -> int:
        """The process that has started everything else."""


class ByService:
    """The judges of this process."""

    def __init__(self) -> None:
        self.service = JudgeService()

    @property
    def pid(self) -> int:
        return os.getpid()

    async def save(self, save: Save) -> Answer:
        try:
            verdict = await self.service.run(save.problem, save.text)
        except JudgeUnavailable as error:
            return Answer(str(error), True, _AGAIN in str(error))
        if verdict.outcome is Outcome.INTERNAL_ERROR:
            return Answer(verdict.detail, True, True)  # the sentence belongs to the outcome
        assert (verdict.outcome is Outcome.ACCEPTED) <= save.right
        return Answer(_facts(verdict), False, False)

    async def hasten(self, save: Save, seconds: float) -> None:
        run = asyncio.create_task(self.save(save))
        await asyncio.sleep(seconds)
        run.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await run

    async def close(self) -> None:
        await self.service.close()


def _facts(verdict: Verdict) -> object:
    tests = [(test.name, test.outcome) for test in verdict.tests]
    shown = verdict.counterexample
    call = (shown.call, shown.expected, shown.got) if shown is not None else None
    return (verdict.outcome, verdict.passed, verdict.total, tests, call, verdict.raised)


class ByServer:
    """A server of its own, as an editor has it. One that is gone is started anew by the next save."""

    def __init__(self, home: PrivateHome) -> None:
        self._home = home
        self._stack = contextlib.AsyncExitStack()
        self._client: StdioClient | None = None
        self._versions: dict[str, int] = {}
        self.starts = 0

    @property
    def pid(self) -> int:
        assert self._client is not None
        return self._client._process.pid

    async def save(self, save: Save) -> Answer:
        """What comes of a save.

        Raises:
            ServerGone: the server ended meanwhile.
        """
        try:
            diagnostics = await self._published(await self._saved(save))
        except (JudgeUnavailable, ConnectionError) as error:
            await self._gone(error)
        codes = {one.get("code") for one in diagnostics}
        internal = bool(codes & {"internal-error", "no-verdict", "unreadable"})
        honest = any(_AGAIN in one["message"] for one in diagnostics)
        facts = [(one["severity"], one.get("code"), one["message"], str(one["range"])) for one in diagnostics]
        assert internal or save.right == all(one["severity"] > 2 for one in diagnostics), facts
        return Answer(facts, internal, honest)

    async def hasten(self, save: Save, seconds: float) -> None:
        try:
            await self._saved(save)
            await asyncio.sleep(seconds)
        except (JudgeUnavailable, ConnectionError) as error:
            await self._gone(error)

    async def _gone(self, error: Exception) -> NoReturn:
        if say("try.silent", seconds=30) in str(error):
            raise error
        await self.close()
        raise ServerGone from error

    async def _saved(self, save: Save) -> str:
        if self._client is None:
            await self._start()
        assert self._client is not None
        path = self._home.path / (save.problem.id.replace("/", "_") + ".py")
        text = f"# etude: {save.problem.id}\n{save.text}"
        path.write_text(text, encoding="utf-8")
        uri = path.as_uri()
        if uri not in self._versions:
            self._versions[uri] = 1
            document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
            await self._client.notify("textDocument/didOpen", {"textDocument": document})
        else:
            self._versions[uri] += 1
            named = {"uri": uri, "version": self._versions[uri]}
            change = {"textDocument": named, "contentChanges": [{"text": text}]}
            await self._client.notify("textDocument/didChange", change)
            await self._client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        return uri

    async def _published(self, uri: str) -> list[Any]:
        assert self._client is not None
        while True:
            found = await self._client.note("textDocument/publishDiagnostics")
            if found["uri"] == uri and found.get("version") == self._versions[uri]:
                diagnostics: list[Any] = found["diagnostics"]
                return diagnostics

    async def _start(self) -> None:
        environment = os.environ | self._home.environment | _SILENT_LOG
        self._client = await self._stack.enter_async_context(running_client(SERVER, environment))
        self._versions.clear()
        self.starts += 1
        params = {
            "processId": os.getpid(),
            "rootUri": self._home.path.as_uri(),
            "capabilities": {"textDocument": {"publishDiagnostics": {"versionSupport": True}}},
        }
        await self._client.request("initialize", params)
        await self._client.notify("initialized", {})

    async def close(self) -> None:
        stack, self._stack, self._client = self._stack, contextlib.AsyncExitStack(), None
        async with asyncio.timeout(20):
            await stack.aclose()
