"""A language client in a few lines: enough to talk to our own server over its pipes, as an editor does."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from typing import TYPE_CHECKING, Any, Final

from etude.errors import JudgeUnavailable
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence

__all__ = ["StdioClient", "running_client"]

PATIENCE_S: Final = 30
_METHOD_NOT_FOUND: Final = -32601


class StdioClient:
    """One server process and the messages that go to and come from it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None  # noqa: S101  started with pipes, just below
        assert process.stdout is not None  # noqa: S101
        self._process = process
        self._writer, self._reader = process.stdin, process.stdout
        self._ids = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._notes: asyncio.Queue[tuple[str | None, Any]] = asyncio.Queue()
        self._listener = asyncio.create_task(self._listen())
        self.shown: list[str] = []  # the URIs of the documents that the server wanted shown

    async def request(self, method: str, params: object = None) -> Any:
        """The answer to a request.

        Raises:
            JudgeUnavailable: the server refuses, is gone, or does not answer in time.
        """
        if self._listener.done():
            raise JudgeUnavailable(say("try.gone"))
        number = next(self._ids)
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        await self._send({"id": number, "method": method, "params": params})
        return await self._in_time(answer)

    async def notify(self, method: str, params: object) -> None:
        """Tell the server something that has no answer."""
        await self._send({"method": method, "params": params})

    async def note(self, method: str) -> Any:
        """The next notification of this kind; others before it are passed over."""
        while True:
            name, params = await self._in_time(self._notes.get())
            if name is None:
                raise JudgeUnavailable(say("try.gone"))
            if name == method:
                return params

    async def close(self) -> None:
        """Say goodbye in the order that the protocol asks for; a server that does not go is ended."""
        with contextlib.suppress(JudgeUnavailable, ConnectionError):
            await self.request("shutdown")
            await self.notify("exit", None)
        try:
            async with asyncio.timeout(5):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        self._listener.cancel()
        self._writer.close()

    async def _in_time(self, what: Any) -> Any:
        answer = asyncio.ensure_future(what)
        try:
            for _ in range(PATIENCE_S):  # by the second: a time in which we stand still is one at most
                done, _ = await asyncio.wait([answer], timeout=1)
                if done:
                    return answer.result()
        finally:
            answer.cancel()
        raise JudgeUnavailable(say("try.silent", seconds=PATIENCE_S))

    async def _send(self, message: Mapping[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        await self._writer.drain()

    async def _listen(self) -> None:
        try:
            while True:
                head = await self._reader.readuntil(b"\r\n\r\n")
                length = next(
                    int(line[15:]) for line in head.split(b"\r\n") if line[:15] == b"Content-Length:"
                )
                await self._receive(json.loads(await self._reader.readexactly(length)))
        except (asyncio.IncompleteReadError, ConnectionError):
            self._notes.put_nowait((None, None))
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(JudgeUnavailable(say("try.gone")))

    async def _receive(self, message: Mapping[str, Any]) -> None:
        if "method" not in message:
            self._settle(self._waiting.pop(message["id"]), message)
        elif "id" in message:
            await self._send({"id": message["id"], **self._answer(message["method"], message.get("params"))})
        else:
            self._notes.put_nowait((message["method"], message.get("params")))

    def _settle(self, answer: asyncio.Future[Any], message: Mapping[str, Any]) -> None:
        if answer.done():  # it came too late: nobody waits any more
            return
        if "error" in message:
            answer.set_exception(JudgeUnavailable(message["error"]["message"]))
        else:
            answer.set_result(message.get("result"))

    def _answer(self, method: str, params: Any) -> Mapping[str, object]:
        if method == "window/showDocument":
            self.shown.append(params["uri"])
            return {"result": {"success": True}}
        if method.endswith("/refresh") or method == "client/registerCapability":
            return {"result": None}
        return {"error": {"code": _METHOD_NOT_FOUND, "message": method}}


@contextlib.asynccontextmanager
async def running_client(
    command: Sequence[str], environment: Mapping[str, str]
) -> AsyncIterator[StdioClient]:
    """Start the server, and see to it that it ends."""
    process = await asyncio.create_subprocess_exec(
        *command,
        env=dict(environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**24,
    )
    client = StdioClient(process)
    try:
        yield client
    finally:
        await client.close()
