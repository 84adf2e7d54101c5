"""What a learner reads without running anything: hover, lenses, actions, symbols."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from exercises import exercise, new_file, text_behind
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor


@pytest.mark.parametrize("line", [0, 2], ids=["marker", "def"])
async def test_the_statement_is_on_the_marker_and_on_the_def(editor: Editor, line: int) -> None:
    _, uri = new_file(editor, exercise())
    text = await editor.hover_at(uri, line)
    assert text is not None
    first, *_ = text.splitlines()
    assert "Higher-Order Functions" in first
    assert "Introduction" in text
    assert "&nbsp;" not in text
    assert "\\" not in text


@pytest.mark.parametrize("line", [1, 3, 4, 400])
async def test_elsewhere_the_hover_is_left_to_others(editor: Editor, line: int) -> None:
    _, uri = new_file(editor, exercise())
    assert await editor.hover_at(uri, line) is None


async def test_a_file_without_marker_is_not_ours(editor: Editor) -> None:
    _, uri = new_file(editor, "def process_numbers(numbers):\n    return None\n")
    assert await editor.hover_at(uri, 0) is None
    assert await editor.actions(uri) == {}
    assert await editor.inlay(uri) == []


async def test_a_client_that_names_no_format_gets_plain_text(fresh: Editor) -> None:
    await fresh.start(None, fresh.folder)
    _, uri = new_file(fresh, exercise())
    text = await fresh.hover_at(uri, 2)
    assert text is not None
    assert not any(mark in text for mark in ("**", "```", "## ", "&nbsp;", "$"))
    await fresh.shutdown_session()


async def test_formulas_are_unicode(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(problem="llm/regularised-loss", entry="nothing"))
    text = await editor.hover_at(uri, 0)
    assert text is not None
    assert "λ" in text
    assert "$" not in text


async def test_every_lens_has_a_code_action_twin(editor: Editor) -> None:
    _, uri = new_file(editor, exercise())
    lenses = await editor.text_document_code_lens_async(lsp.CodeLensParams(lsp.TextDocumentIdentifier(uri)))
    assert [lens.range.start.line for lens in lenses] == [2] * 4
    actions = await editor.actions(uri)
    commands = [lens.command for lens in lenses if lens.command is not None]
    assert [command.command for command in commands] == [
        "etude.run",
        "etude.submit",
        "etude.hint",
        "etude.statement",
    ]
    assert {command.title for command in commands} <= set(actions)


async def test_every_action_carries_its_command(editor: Editor) -> None:
    _, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)  # while it runs, the run can be cancelled
    actions = await editor.actions(uri, 2)
    assert {command.command for command in actions.values()} == {
        "etude.run",
        "etude.submit",
        "etude.hint",
        "etude.statement",
        "etude.topic",
        "etude.compare",
        "etude.next",
        "etude.reset",
        "etude.reference",
    }
    assert any(re.fullmatch(r"Hint \d of 5", title) for title in actions)
    at_marker = [command.command for command in (await editor.actions(uri, 0)).values()]
    assert at_marker == [*(one.command for one in actions.values()), "etude.daily", "etude.progress"]


async def test_the_light_bulb_shines_only_on_our_lines(editor: Editor) -> None:
    _, uri = new_file(editor, exercise())
    automatic = lsp.CodeActionTriggerKind.Automatic
    assert await editor.actions(uri, 2, automatic)
    assert await editor.actions(uri, 3, automatic) == {}
    assert await editor.actions(uri, 3, lsp.CodeActionTriggerKind.Invoked)


async def test_every_command_is_announced(fresh: Editor) -> None:
    result = await fresh.start("emacs", fresh.folder)
    announced = result.capabilities.execute_command_provider
    assert announced is not None
    words = (
        "run",
        "submit",
        "hint",
        "apply",
        "statement",
        "next",
        "reset",
        "reference",
        "cancel",
        "debug",
        "picture",
        "compare",
        "start",
        "daily",
        "topic",
        "progress",
    )
    assert set(announced.commands) == {f"etude.{word}" for word in words}
    assert result.capabilities.definition_provider is None  # nothing of jedi's, unless it is wanted
    await fresh.shutdown_session()


async def test_the_catalogue_is_found_as_symbols(editor: Editor) -> None:
    found = await editor.workspace_symbol_async(lsp.WorkspaceSymbolParams("ring"))
    (symbol,) = [one for one in found or () if "ring-buffer" in one.name]
    assert isinstance(symbol.location, lsp.Location)
    page = text_behind(symbol.location.uri)
    assert page.startswith("# ")
    item = lsp.TextDocumentItem(symbol.location.uri, "markdown", 1, page)
    editor.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    (action,) = (await editor.actions(symbol.location.uri)).values()
    assert action.command == "etude.start"
    assert list(action.arguments or ()) == [{"problem": "python-foundations/ring-buffer"}]


async def test_a_started_problem_is_found_at_its_exercise(editor: Editor) -> None:
    await editor.command("etude.start", "python-foundations/memoize-decorator")
    found = await editor.workspace_symbol_async(lsp.WorkspaceSymbolParams("memoize"))
    assert found
    location = found[0].location
    assert isinstance(location, lsp.Location)
    assert location.uri.endswith("memoize_decorator.py")


async def test_positions_are_in_the_clients_units(editor: Editor) -> None:
    line = "    x = '😋é'; return wrongly"
    _, uri = new_file(editor, exercise(f"    # script: wrong=wrongly\n{line}"))
    (diagnostic,) = [d for d in await editor.verdict(uri, 0) if d.code == "wrong-answer"]
    assert diagnostic.range.start.character == editor.units("    x = '😋é'; return ")
    assert diagnostic.range.end.character == editor.units(line)
