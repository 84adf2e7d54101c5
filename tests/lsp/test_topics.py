"""Topics where the learner works: on the names of libraries, beside the exercise, among the symbols."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from exercises import exercise, new_file, text_behind
from lsprotocol import types as lsp
from topics import root_with_topic

if TYPE_CHECKING:
    from editor import Editor

CODE = """\
# etude: python-foundations/higher-order-functions
import functools
from functools import reduce as fold, reduce
import numpy as np

def process_numbers(numbers):
    s = "🙂"; x = reduce(max, numbers)
    y = np.einsum("i->", numbers)
    z = zip(numbers, numbers)
    reduce = ", ".join(s)
    return functools.reduce(min, numbers)
"""
EXPLAINED = {(6, "reduce"), (7, "einsum"), (8, "zip"), (9, "join"), (10, "reduce")}  # lines from 0
NOT_EXPLAINED = {(6, "max"), (7, "numbers")}
OWN = "A fold keeps one value"  # of the topic that the test makes, with a formula
BUILT_IN = {  # of the topics that come with Étude: they come first where both explain a name
    "reduce": "carries one value along",
    "zip": "asks each of its inputs for one element",
}


async def hover(editor: Editor, uri: str, line: int, text: str, name: str) -> str | None:
    column = editor.units(text.partition(name)[0])
    params = lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, column))
    found = await editor.text_document_hover_async(params)
    return None if found is None else found.contents.value


@pytest.mark.parametrize("client", ["visual-studio-code", "neovim@v0.11", "emacs"])
async def test_the_name_of_a_library_is_explained(fresh: Editor, client: str) -> None:
    await fresh.start(client, fresh.folder, roots=[root_with_topic(fresh.folder)])
    _, uri = new_file(fresh, CODE)
    lines = CODE.split("\n")
    explained = {}
    for number, name in [
        (6, "reduce"),
        (7, "einsum"),
        (8, "zip"),
        (9, "join"),
        (10, "reduce"),
        (6, "max"),
        (7, "numbers"),
    ]:
        text = None
        for _ in range(5):  # jedi may be slow to start, and then the hover comes without it
            text = text or await hover(fresh, uri, number, lines[number], name)
        own = text is not None and OWN in text and "≤" in text
        built_in = text is not None and name in BUILT_IN and BUILT_IN[name] in text
        explained[number, name] = built_in if name in BUILT_IN else own
    assert {place for place, is_there in explained.items() if is_there} == EXPLAINED
    await fresh.shutdown_session()


async def test_the_learners_own_name_is_not_the_librarys(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder, roots=[root_with_topic(fresh.folder)])
    text = "# etude: python-foundations/ring-buffer\n\ndef zip(a):\n    return a\n\nclass RingBuffer:\n    x = zip(1)\n"
    _, uri = new_file(fresh, text)
    assert await hover(fresh, uri, 6, "    x = zip(1)", "zip") is None
    await fresh.shutdown_session()


async def test_the_setting_turns_it_off(fresh: Editor) -> None:
    await fresh.start(
        "visual-studio-code", fresh.folder, roots=[root_with_topic(fresh.folder)], concepts={"enabled": False}
    )
    _, uri = new_file(fresh, CODE)
    assert await hover(fresh, uri, 8, CODE.split("\n")[8], "zip") is None
    await fresh.shutdown_session()


async def test_the_topic_of_an_exercise_is_an_action(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder, roots=[root_with_topic(fresh.folder)])
    _, uri = new_file(fresh, exercise())
    action = (await fresh.actions(uri))["Read the topic"]
    assert action.command == "etude.topic"
    answer = await fresh.command("etude.topic", {"uri": uri})
    text = text_behind(answer.rpartition(" ")[2])
    assert "Folding" in text
    assert "etude start python-foundations/higher-order-functions" in text
    await fresh.shutdown_session()


async def test_topics_are_among_the_symbols(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder, roots=[root_with_topic(fresh.folder)])
    found = await fresh.workspace_symbol_async(lsp.WorkspaceSymbolParams("foldi"))
    (symbol,) = [one for one in found or () if "topic" in one.name]
    assert isinstance(symbol.location, lsp.Location)
    assert text_behind(symbol.location.uri).startswith("# Folding")
    await fresh.shutdown_session()


async def test_the_post_of_the_day_leads_to_start(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder)
    answer = await fresh.command("etude.daily")
    page = Path(answer.rpartition(" ")[2])
    text = text_behind(str(page))
    assert "Problem of the day" in text
    fresh.text_document_did_open(
        lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(page.as_uri(), "markdown", 1, text))
    )
    (action,) = (await fresh.actions(page.as_uri())).values()
    assert action.command == "etude.start"
    assert action.arguments[0]["problem"] in answer
    await fresh.shutdown_session()
