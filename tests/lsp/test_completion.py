"""jedi behind its setting: in a process of its own, started again when it dies, never in a verdict's way."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from exercises import exercise, new_file
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

BODY = "    words = '😋'; words.upper()\n    return len(numbers)\n\n\nprocess_numbers("


def place(editor: Editor, line: int, text: str) -> lsp.Position:
    return lsp.Position(line, editor.units(text))


async def start(fresh: Editor, client: str = "neovim@v0.11") -> str:
    await fresh.start(client, fresh.folder, completion={"enabled": True})
    _, uri = new_file(fresh, exercise(BODY))
    return uri


async def labels(fresh: Editor, uri: str) -> list[str]:
    params = lsp.CompletionParams(
        lsp.TextDocumentIdentifier(uri), place(fresh, 3, "    words = '😋'; words.up")
    )
    found = await fresh.text_document_completion_async(params)
    return [item.label for item in found or ()]


async def until_completed(fresh: Editor, uri: str) -> None:
    """Ask until the answer is there: jedi may be slow to start, and then the server answers without it."""
    while await labels(fresh, uri) != ["upper"]:
        pass


def workers(fresh: Editor) -> list[int]:
    """The processes of jedi: children of the server that run its worker."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(status[1]) == fresh._server.pid and b"jedi_worker" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except (OSError, IndexError):  # it ended while we looked
            continue
    return found


async def test_names_signatures_definitions_and_meanings(fresh: Editor) -> None:
    uri = await start(fresh)
    identifier = lsp.TextDocumentIdentifier(uri)
    await until_completed(fresh, uri)
    signatures = await fresh.text_document_signature_help_async(
        lsp.SignatureHelpParams(identifier, place(fresh, 7, "process_numbers("))
    )
    assert signatures is not None
    assert signatures.signatures[0].label.startswith("process_numbers(numbers)")
    (definition,) = await fresh.text_document_definition_async(
        lsp.DefinitionParams(identifier, place(fresh, 7, "proc"))
    )
    assert (definition.uri, definition.range.start.line) == (uri, 2)
    assert "number of items" in (await fresh.hover_at(uri, 4, fresh.units("    return le")) or "")
    assert "Higher-Order Functions" in (await fresh.hover_at(uri, 2) or "")
    await fresh.shutdown_session()
    assert workers(fresh) == []


async def test_a_worker_that_dies_is_replaced(fresh: Editor) -> None:
    uri = await start(fresh)
    await until_completed(fresh, uri)
    (worker,) = workers(fresh)
    os.kill(worker, signal.SIGKILL)
    await until_completed(fresh, uri)
    assert workers(fresh) != [worker]
    await fresh.shutdown_session()


async def test_a_worker_that_hangs_delays_no_verdict(fresh: Editor) -> None:
    uri = await start(fresh)
    await until_completed(fresh, uri)
    (worker,) = workers(fresh)
    os.kill(worker, signal.SIGSTOP)
    waiting = asyncio.create_task(labels(fresh, uri))
    await asyncio.sleep(0.1)
    before = len(fresh.publications(uri))
    fresh.edit(uri, exercise("    # script: wrong=wrongly\n    return wrongly"), 2)
    fresh.save(uri)
    assert len(await fresh.verdict(uri, before)) == 1
    assert not waiting.done()
    assert await waiting == []
    await fresh.shutdown_session()


async def test_it_is_off_unless_wanted(fresh: Editor) -> None:
    result = await fresh.start("visual-studio-code", fresh.folder)
    assert result.capabilities.completion_provider is None
    assert result.capabilities.definition_provider is None
    _, uri = new_file(fresh, exercise(BODY))
    assert await fresh.hover_at(uri, 4, 12) is None
    assert workers(fresh) == []
    fresh.set_configuration({"completion": {"enabled": True}}, section="etude")
    fresh.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(settings=None))
    await fresh.until(lambda: lsp.TEXT_DOCUMENT_COMPLETION in fresh.registered)
    await until_completed(fresh, uri)
    await fresh.shutdown_session()
