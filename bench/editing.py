"""An editor as the server sees it: files are opened, changed and saved, and diagnostics come for them."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from environment import clean_environment

from etude.cli.played_session import SERVER
from etude.cli.stdio_client import StdioClient, running_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

__all__ = ["Editor", "OpenFile", "editor"]

_ERROR, _WARNING = 1, 2
# What VS Code announces and what makes the server do more: everything it can say about a failure, and the
# requests to refresh that follow a verdict.
_CAPABILITIES: Final = {
    "general": {"positionEncodings": ["utf-16"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True}},
    "workspace": {"codeLens": {"refreshSupport": True}, "inlayHint": {"refreshSupport": True}},
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {
            "versionSupport": True,
            "relatedInformation": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
        },
    },
}


@dataclass(slots=True)
class OpenFile:
    """A file in the editor."""

    client: StdioClient
    path: Path
    version: int = field(default=1)

    @property
    def named(self) -> dict[str, Any]:
        """The file as requests name it."""
        return {"textDocument": {"uri": self.path.as_uri()}}

    async def open(self, text: str) -> list[Any]:
        """Open it; the diagnostics of its first verdict."""
        self.path.write_text(text, encoding="utf-8")
        document = {"uri": self.path.as_uri(), "languageId": "python", "version": self.version, "text": text}
        await self.client.notify("textDocument/didOpen", {"textDocument": document})
        return await self.published()

    async def timed_save(self, text: str, *, passing: bool) -> float:
        """Milliseconds from a change and a save to the diagnostics of exactly this text."""
        self.path.write_text(text, encoding="utf-8")  # an editor writes before it says so
        start = time.perf_counter()
        await self.save(text)
        diagnostics = await self.published()
        duration = (time.perf_counter() - start) * 1000
        if passing == any(one["severity"] in (_ERROR, _WARNING) for one in diagnostics):
            raise SystemExit(f"an unexpected verdict on {self.path.name}: {diagnostics}")
        return duration

    async def save(self, text: str) -> None:
        """Tell the server of a new text that was saved."""
        self.version += 1
        document = {"uri": self.path.as_uri(), "version": self.version}
        change = {"textDocument": document, "contentChanges": [{"text": text}]}
        await self.client.notify("textDocument/didChange", change)
        await self.client.notify("textDocument/didSave", self.named)

    async def published(self) -> list[Any]:
        """The diagnostics of the version that was sent last."""
        while True:
            found = await self.client.note("textDocument/publishDiagnostics")
            if found["uri"] == self.path.as_uri() and found.get("version") == self.version:
                diagnostics: list[Any] = found["diagnostics"]
                return diagnostics

    async def publications_until_quiet(self, seconds: float) -> int:
        """How often diagnostics are published for it before nothing comes for so long."""
        count = 0
        with contextlib.suppress(TimeoutError):
            while True:
                async with asyncio.timeout(seconds):
                    found = await self.client.note("textDocument/publishDiagnostics")
                count += found["uri"] == self.path.as_uri()
        return count


@dataclass(frozen=True, slots=True)
class Editor:
    """A client whose server has answered `initialize`."""

    client: StdioClient
    pid: int
    initialize_ms: float
    folder: Path

    def file(self, name: str) -> OpenFile:
        """A file that is not open yet."""
        return OpenFile(self.client, self.folder / name)


@contextlib.asynccontextmanager
async def editor(folder: Path, more: Mapping[str, str] | None = None) -> AsyncIterator[Editor]:
    """A server of its own, with its own progress and caches in the folder; ended with the block.

    `more` are further variables of its environment.
    """
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240  # nothing else goes on
    own = {"ETUDE_DATA_DIR": str(folder / "data"), "ETUDE_CACHE_DIR": str(folder / "cache"), **(more or {})}
    start = time.perf_counter()
    async with running_client(SERVER, clean_environment(ours=True) | own) as client:
        params = {
            "processId": os.getpid(),
            "rootUri": folder.as_uri(),
            "capabilities": _CAPABILITIES,
            "initializationOptions": {"folder": str(folder / "exercises")},
        }
        await client.request("initialize", params)
        duration = (time.perf_counter() - start) * 1000
        await client.notify("initialized", {})
        yield Editor(client, client._process.pid, duration, folder)  # the client has no use for it itself
