"""The first quarter of an hour with Étude, played through the real server.

What is printed is what the server sent: the words at the left only name the kind of message.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
import tempfile
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from etude.catalogue.trust import TrustStore
from etude.cli.stdio_client import StdioClient, running_client
from etude.errors import JudgeUnavailable
from etude.judge.verdict import Outcome
from etude.session.exercise import marker_of
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.catalogue import Catalogue
    from etude.catalogue.model import Problem

__all__ = ["SERVER", "play"]

# -P: a file of the learner's called random.py must not stand in for the standard library's.
SERVER: Final = (sys.executable, "-P", "-m", "etude", "serve")
_EXPECT_HEADER: Final = re.compile(r"^# /// expect\n(?:#.*\n)*?# ///\n", re.MULTILINE)
_ERROR, _WARNING = 1, 2
_WIDTH: Final = 100
_LOOK_S: Final = 25.0  # below the patience with an answer; known mistakes that never end may take longer
_SEVERITIES: Final = {1: "error", 2: "warning", 3: "note", 4: "hint"}
_CAPABILITIES: Final = {
    "general": {"positionEncodings": ["utf-32"]},  # columns are characters then
    "window": {"showDocument": {"support": True}},
    "textDocument": {
        "hover": {"contentFormat": ["plaintext"]},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        "publishDiagnostics": {"versionSupport": True},
    },
}


async def play(catalogue: Catalogue, tell: Callable[[str], None], problem: str | None = None) -> bool:
    """Play a problem, today's if none is named, in a folder of its own; whether it ended accepted.

    Raises:
        JudgeUnavailable: the server does not answer, or has no such problem.
    """
    with tempfile.TemporaryDirectory(prefix="etude-try-") as name:
        folder = Path(name)
        private = {"ETUDE_DATA_DIR": str(folder / "data"), "ETUDE_CACHE_DIR": str(folder / "cache")}
        private |= _same_roots(catalogue, folder / "data")
        async with running_client(SERVER, os.environ | private) as client:
            await client.request(
                "initialize",
                {
                    "processId": os.getpid(),
                    "rootUri": folder.as_uri(),
                    "capabilities": _CAPABILITIES,
                    "initializationOptions": {"folder": str(folder / "exercises")},
                },
            )
            await client.notify("initialized", {})
            session = _Session(client, tell)
            await session.begin(problem)
            return await session.learn(catalogue.problem(session.problem_id))


def _same_roots(catalogue: Catalogue, data_dir: Path) -> dict[str, str]:
    """What makes a server with a home of its own find what is found here, and trust what is trusted here."""
    roots = [root for root in catalogue.roots if not root.builtin]
    store = TrustStore(Settings(data_dir=data_dir).trust_file)
    for root in roots:
        if root.trusted:
            store.trust(root.path)
    return {"ETUDE_ROOTS": os.pathsep.join(str(root.path) for root in roots)} if roots else {}


class _Session:
    """The learner at the keyboard: one file, its versions, and what comes back."""

    def __init__(self, client: StdioClient, tell: Callable[[str], None]) -> None:
        self._client = client
        self._tell = tell
        self._version = 1
        self._text = ""
        self._uri = ""
        self._path = Path()
        self.problem_id = ""
        self._entry = ""

    async def begin(self, problem: str | None) -> None:
        """Have the server start the problem, and open what it wrote."""
        if problem is None:
            self._print("today", await self._execute("etude.daily"))
        answer = await self._execute("etude.start", [problem] if problem else [])
        self._print("start", answer)
        self._uri = next((uri for uri in reversed(self._client.shown) if uri.endswith(".py")), "")
        if not self._uri:
            raise JudgeUnavailable(str(answer))
        self._path = Path(unquote(urlsplit(self._uri).path))
        self._text = self._path.read_text(encoding="utf-8")
        marker = marker_of(self._text)
        if marker is None:
            raise JudgeUnavailable(self._text)
        self.problem_id = marker.problem
        opened = {"uri": self._uri, "languageId": "python", "version": 1, "text": self._text}
        await self._client.notify("textDocument/didOpen", {"textDocument": opened})

    async def learn(self, problem: Problem) -> bool:
        """Read, fail, look at the hint, solve."""
        self._entry = problem.code.entry
        answers = [wrong for wrong in problem.wrong if wrong.outcome == Outcome.WRONG_ANSWER] or problem.wrong
        plainest = max(answers, key=lambda wrong: len(wrong.fails))  # it goes wrong for ordinary inputs
        await self._read()
        await self._save(_EXPECT_HEADER.sub("", plainest.source.text))
        mistake = await self._verdict(lambda found, _: any(_is_trouble(one) for one in found))
        mistake = await self._better(mistake)
        self._print_diagnostics(mistake)
        await self._look_at_values()
        await self._take_hint(mistake[0])
        await self._save(problem.reference.text)
        final = await self._verdict(
            # The light bulb offers a look back first once the problem is solved.
            lambda found, offered: "etude.compare" in offered[:1] or any(_is_trouble(one) for one in found)
        )
        self._print_diagnostics(final)
        return not any(_is_trouble(one) for one in final)

    async def _read(self) -> None:
        place = {"line": self._entry_line(), "character": 5}
        hover = await self._client.request("textDocument/hover", {**self._document(), "position": place})
        self._print("hover", hover["contents"]["value"])

    async def _save(self, solution: str) -> None:
        marker = self._text.split("\n", 1)[0]
        self._text = f"{marker}\n\n{solution}"
        self._version += 1
        self._path.write_text(self._text, encoding="utf-8")
        document = {"uri": self._uri, "version": self._version}
        change = {"textDocument": document, "contentChanges": [{"text": self._text}]}
        await self._client.notify("textDocument/didChange", change)
        await self._client.notify("textDocument/didSave", self._document())

    async def _verdict(self, is_it: Callable[[list[Any], list[str]], bool]) -> list[Any]:
        """The diagnostics of the saved text, once they are those of its verdict, and the status with them."""
        while True:
            published = await self._client.note("textDocument/publishDiagnostics")
            if published["uri"] != self._uri or published.get("version") != self._version:
                continue
            found = sorted(published["diagnostics"], key=lambda one: one["severity"])
            offered = [
                action["command"]["command"] for action in await self._actions() if "command" in action
            ]
            if is_it(found, offered):
                break
        for hint in await self._inlay_hints():
            if hint["position"]["line"] == self._entry_line():
                self._print("status", hint["label"])
        return found

    async def _better(self, found: list[Any]) -> list[Any]:
        """The diagnostics once nothing more is found out about the text, as someone sees them who looks for a while."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_S):
                await self._client.request("etude/settled", {"uri": self._uri})
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.05):  # they came before the answer
                while True:
                    published = await self._client.note("textDocument/publishDiagnostics")
                    if published["uri"] == self._uri and published.get("version") == self._version:
                        found = sorted(published["diagnostics"], key=lambda one: one["severity"])
        return found

    async def _look_at_values(self) -> None:
        """What stands behind the lines of the failing call."""
        hints = await self._inlay_hints()
        values = [hint for hint in hints if hint["position"]["line"] != self._entry_line()]
        if values:
            lines = [f"line {hint['position']['line'] + 1}: {hint['label']}" for hint in values]
            self._print("values", "\n".join(lines))

    async def _inlay_hints(self) -> list[Any]:
        end = {"line": self._text.count("\n"), "character": 0}
        everywhere = {"start": {"line": 0, "character": 0}, "end": end}
        params = {**self._document(), "range": everywhere}
        return list(await self._client.request("textDocument/inlayHint", params) or ())

    def _entry_line(self) -> int:
        begins = tuple(f"{word} {self._entry}{mark}" for word in ("def", "class") for mark in "(:")
        return next(n for n, text in enumerate(self._text.split("\n")) if text.startswith(begins))

    async def _actions(self, diagnostic: Any = None) -> list[Any]:
        nowhere = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
        place = diagnostic["range"] if diagnostic else nowhere
        context = {"diagnostics": [diagnostic] if diagnostic else []}
        params = {**self._document(), "range": place, "context": context}
        return list(await self._client.request("textDocument/codeAction", params) or ())

    async def _take_hint(self, diagnostic: Any) -> None:
        for action in await self._actions(diagnostic):
            if action.get("command", {}).get("command") == "etude.hint":
                answer = await self._execute("etude.hint", action["command"]["arguments"])
                # As the action is titled once all is known about the text; the command has waited for that.
                self._print("action", answer.partition(":")[0])
                self._print("hint", answer)

    async def _execute(self, command: str, arguments: object = None) -> str:
        params = {"command": command, "arguments": arguments or []}
        return str(await self._client.request("workspace/executeCommand", params))

    def _document(self) -> dict[str, dict[str, str]]:
        return {"textDocument": {"uri": self._uri}}

    def _print_diagnostics(self, found: list[Any]) -> None:
        lines = self._text.split("\n")
        for one in found:
            start, end = one["range"]["start"], one["range"]["end"]
            source = lines[start["line"]]
            stop = end["character"] if end["line"] == start["line"] else len(source)
            under = " " * start["character"] + "~" * max(1, stop - start["character"])
            place = f"{self._path.name}:{start['line'] + 1}:{start['character'] + 1}"
            self._print(
                _SEVERITIES[one["severity"]],
                f"{place}\n    {source}\n    {under}\n{one['message']}",
            )

    def _print(self, kind: str, text: str) -> None:
        lines = [part for line in text.strip("\n").split("\n") for part in _wrapped(line)]
        for number, line in enumerate(lines):
            self._tell(f"{kind if number == 0 else '':>8} │ {line}".rstrip())
        self._tell("")


def _wrapped(line: str) -> list[str]:
    """A line of running text in the width of a terminal; code and tables are left as they are."""
    if line.startswith("  ") or "  " in line.strip():
        return [line]
    return textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) or [line]


def _is_trouble(diagnostic: Any) -> bool:
    return diagnostic["severity"] in (_ERROR, _WARNING)
