"""What a learner is told in the editor when layers of isolation are missing, over the real server and judge."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from connections import REAL, connected
from exercises import exercise, new_file
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

from etude.feedback.protection import lost_protection
from etude.judge.isolation import probe

RUNS = exercise("    return None")


def said_by(editor: Editor) -> list[lsp.ShowMessageParams | lsp.LogMessageParams]:
    return [*editor.messages, *editor.log_messages]


@pytest.mark.parametrize("off", ["seccomp", "landlock,seccomp"])
@pytest.mark.parametrize("client", [None, "neovim@v0.11"])
async def test_missing_layers_are_named(tmp_path, off: str, client: str | None) -> None:
    async with connected(REAL, tmp_path, ETUDE_ISOLATION_OFF=off) as editor:
        editor.folder = tmp_path
        await editor.start(client, tmp_path)
        path, uri = new_file(editor, RUNS)
        await editor.verdict(uri, 0)
        (status,) = await editor.inlay(uri)
        missing = [layer for layer in off.split(",") if layer in status]
        assert missing == off.split(",")
        assert " tests passed · " in status
        path.write_text(RUNS + "\n", encoding="utf-8")
        editor.edit(uri, RUNS + "\n", 2)
        editor.save(uri)
        await editor.verdict(uri, 1)
        assert off.split(",")[0] in await editor.command("etude.run", uri)
        await editor.until(lambda: any("missing: " in one.message for one in said_by(editor)))
        shown = [one.message for one in editor.messages if "missing: " in one.message]
        logged = [one.message for one in editor.log_messages if "missing: " in one.message]
        assert (len(shown), len(logged)) == ((1, 0) if client is None else (0, 1))
        (said,) = shown + logged
        assert "open connections and start programs" in said
        assert ("read and change your files" in said) == ("landlock" in off)
        assert len(said.splitlines()[0]) <= 120
        await editor.shutdown_session()


async def test_nothing_is_said_when_nothing_is_missing(tmp_path) -> None:
    here = await asyncio.to_thread(probe)
    async with connected(REAL, tmp_path) as editor:
        editor.folder = tmp_path
        await editor.start(None, tmp_path)
        _, uri = new_file(editor, RUNS)
        await editor.verdict(uri, 0)
        (status,) = await editor.inlay(uri)
        assert ("without" in status) == bool(here.missing)
        shown = [one for one in editor.messages if one.type is lsp.MessageType.Warning]
        assert [one.message for one in shown] == [lost_protection(here)] * bool(here.missing)
        await editor.shutdown_session()
