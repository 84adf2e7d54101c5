"""The connection itself: settings, ends of every kind, and messages that are wrong."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from connections import SCRIPTED
from editor import server_environment
from exercises import exercise, new_file
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from pathlib import Path

    from editor import Editor


async def ended(editor: Editor, status: int) -> None:
    assert await editor._server.wait() == status


async def test_shutdown_ends_at_once_while_commands_wait(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder)
    _, uri = new_file(fresh, exercise("    # script: sleep=3600\n    return None"))
    await asyncio.sleep(0.2)
    waiting = [asyncio.create_task(fresh.command("etude.run", uri)) for _ in range(3)]
    await asyncio.sleep(0.2)
    await fresh.shutdown_async(None)
    fresh.exit(None)
    await ended(fresh, 0)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


async def test_exit_without_shutdown_is_status_1(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder)
    await fresh.command("etude.cancel")
    fresh.exit(None)
    await ended(fresh, 1)


async def test_the_end_of_input_ends_the_server(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder)
    await fresh.command("etude.cancel")
    fresh._server.stdin.close()
    await ended(fresh, 1)


async def test_settings_that_cannot_be_are_told_once(fresh: Editor) -> None:
    bad = {
        "run": "always",
        "python": "/no/such/python",
        "roots": 5,
        "folder": 7,
        "completion": {"enabled": "yes"},
    }
    fresh.set_configuration(bad, section="etude")
    await fresh.start("visual-studio-code", fresh.folder)
    await fresh.until(lambda: len(fresh.messages) >= 5)
    fresh.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(settings=None))
    _, uri = new_file(fresh, exercise())
    assert await fresh.verdict(uri, 0) == []
    complaints = [message.message for message in fresh.messages]
    assert len(complaints) == len(set(complaints)) == 5
    assert all('"etude.' in complaint for complaint in complaints)
    await fresh.shutdown_session()


async def test_changed_settings_hold_from_then_on(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder)
    await fresh.until(lambda: lsp.WORKSPACE_DID_CHANGE_CONFIGURATION in fresh.registered)
    elsewhere = fresh.folder / "elsewhere"
    fresh.set_configuration({"folder": str(elsewhere)}, section="etude")
    fresh.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(settings=None))
    while str(elsewhere) not in await fresh.command("etude.start", "llm/regularised-loss"):
        (fresh.folder / "exercises/llm/regularised_loss.py").unlink()
    await fresh.shutdown_session()


async def test_an_untrusted_workspace_names_no_code(fresh: Editor) -> None:
    fresh.set_configuration({"python": "/bin/sh"}, section="etude")
    await fresh.start("visual-studio-code", fresh.folder, trusted=False)
    await fresh.until(lambda: fresh.messages)
    assert re.search(r"etude\.python.*trust", fresh.messages[0].message)
    await fresh.shutdown_session()


async def test_the_client_that_says_nothing_of_itself_is_served(fresh: Editor) -> None:
    await fresh.start(None, fresh.folder)
    _, uri = new_file(fresh, exercise("    # script: wrong=wrongly\n    return wrongly"))
    assert len(await fresh.verdict(uri, 0)) == 1
    assert (await fresh.actions(uri))["Run the tests"].command == "etude.run"
    assert await fresh.command("etude.statement")
    await fresh.shutdown_session()


class Wire:
    """A client without a library: what is on the wire, byte for byte."""

    def __init__(self, folder: Path, **variables: str) -> None:
        environment = server_environment(folder) | variables
        self.process = subprocess.Popen(
            SCRIPTED,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        length = 0
        while (line := self.process.stdout.readline()) != b"\r\n":
            name, _, value = line.partition(b":")
            assert name in (b"Content-Length", b"Content-Type"), line
            length = int(value) if name == b"Content-Length" else length
        return json.loads(self.process.stdout.read(length))

    def answer_to(self, number: int) -> dict[str, Any]:
        while True:
            message = self.receive()
            if message.get("id") == number and "method" not in message:
                return message

    def end(self) -> int:
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait(120)


@pytest.fixture
def wire(tmp_path: Path) -> Any:
    wire = Wire(tmp_path)
    yield wire
    wire.process.kill()
    wire.end()


INITIALIZE = {
    "id": 1,
    "method": "initialize",
    "params": {"processId": None, "rootUri": None, "capabilities": {}},
}


def test_a_request_that_cannot_be_decoded_is_answered(wire: Wire) -> None:
    wire.send(INITIALIZE)
    wire.answer_to(1)
    wire.send({"id": 2, "method": "textDocument/hover", "params": {"textDocument": 5}})
    answer = wire.answer_to(2)
    assert answer["error"]["code"] == -32602
    wire.send({"id": 3, "method": "workspace/symbol", "params": {"query": ""}})
    wire.send({"method": "initialized", "params": {}})
    assert len(wire.answer_to(3)["result"]) > 0


def test_a_failing_request_shows_no_path_of_ours(wire: Wire) -> None:
    wire.send({"id": 1, "method": "textDocument/hover", "params": None})
    error = wire.answer_to(1)["error"]
    assert os.sep not in error["message"]
    assert "data" not in error or error["data"] is None


def test_messages_stay_whole_when_output_is_unbuffered(tmp_path: Path) -> None:
    wire = Wire(tmp_path, PYTHONUNBUFFERED="1")
    wire.send(INITIALIZE)
    wire.send({"method": "initialized", "params": {}})
    for number in range(2, 60):
        wire.send({"id": number, "method": "workspace/symbol", "params": {"query": ""}})
    for number in range(2, 60):
        assert "result" in wire.answer_to(number)
    wire.process.kill()
    wire.end()


def test_keystrokes_leave_nothing_behind(tmp_path: Path) -> None:
    """In this process, since the protocol's books cannot be seen from outside."""
    code = """
import asyncio, sys
from etude.lsp.features import register_features
from etude.lsp.server import EtudeServer
server = EtudeServer(None)
register_features(server)
class Sink:
    def write(self, data): pass
    def close(self): pass
async def main():
    server.protocol.set_writer(Sink())
    def receive(message):
        message["jsonrpc"] = "2.0"
        server.protocol.handle_message(server.protocol.structure_message(message))
    params = {"processId": None, "rootUri": None, "capabilities": {}}
    receive({"id": 1, "method": "initialize", "params": params})
    document = {"uri": "file:///x.py", "languageId": "python", "version": 0, "text": ""}
    receive({"method": "textDocument/didOpen", "params": {"textDocument": document}})
    for version in range(1, 500):
        changed = {"uri": "file:///x.py", "version": version}
        changes = [{"text": "x" * version}]
        params = {"textDocument": changed, "contentChanges": changes}
        receive({"method": "textDocument/didChange", "params": params})
        receive({"method": "textDocument/didSave", "params": {"textDocument": {"uri": "file:///x.py"}}})
        await asyncio.sleep(0)
    print(len(server.protocol._request_futures), len(server.protocol._result_types))
    await server.close()
asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=server_environment(tmp_path),
        check=True,
    )
    assert done.stdout.split() == ["0", "0"]
