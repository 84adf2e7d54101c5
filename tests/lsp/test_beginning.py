"""A marker that names no problem: what it may mean is listed, and begun in the same file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from exercises import exercise, new_file, write_behind
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

FLATTEN = "python-foundations/flatten-generator"


async def begun(editor: Editor, uri: str, problem: str) -> lsp.TextEdit:
    """The edit of the action that begins a problem here."""
    (action,) = [
        each
        for each in await editor.code_actions(uri)
        if isinstance(each, lsp.CodeAction)
        and each.title.startswith("Begin here: ")
        and problem in each.title
    ]
    assert action.edit is not None
    changes = action.edit.document_changes or ()
    (edit,) = changes[0].edits if changes else (action.edit.changes or {})[uri]
    assert isinstance(edit, lsp.TextEdit)
    return edit


@pytest.mark.parametrize("name", ["flatten", "Flatten-Gen", "flaten-generator", "generator/flat"])
async def test_what_the_words_of_the_marker_find_is_listed_and_begun(editor: Editor, name: str) -> None:
    text = f"\n# etude: {name}\n\n"
    _, uri = new_file(editor, text)
    (found,) = await editor.verdict(uri, 0)
    assert (found.code, found.range.start.line) == ("unknown-problem", 1)
    assert FLATTEN in found.message
    edit = await begun(editor, uri, FLATTEN)
    assert edit.range == lsp.Range(lsp.Position(0, 0), lsp.Position(3, 0))
    assert edit.new_text.startswith(f"# etude: {FLATTEN}\n\n")
    write_behind(uri, edit.new_text)
    editor.edit(uri, edit.new_text, 2)
    editor.save(uri)
    assert await editor.verdict(uri, 1) == []
    assert "Flatten Anything" in (await editor.hover_at(uri, 0) or "")


async def test_what_stands_below_the_marker_stays(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    return 'my work'", problem="flatten"))
    await editor.verdict(uri, 0)
    edit = await begun(editor, uri, FLATTEN)
    assert edit.new_text == f"# etude: {FLATTEN}"
    assert edit.range == lsp.Range(lsp.Position(0, 0), lsp.Position(0, len("# etude: flatten")))


async def test_today_is_a_word_for_the_problem_of_the_day(editor: Editor) -> None:
    _, uri = new_file(editor, "# etude: today")
    (found,) = await editor.verdict(uri, 0)
    assert (found.code, found.severity) == ("today", lsp.DiagnosticSeverity.Information)
    assert found.message.startswith("Today's problem: ")
    today = await editor.command("etude.daily")
    problem = found.message.rpartition("(")[2].partition(")")[0]
    assert problem in today
    assert (await begun(editor, uri, problem)).new_text.startswith(f"# etude: {problem}\n")
    elsewhere = [each.command for each in (await editor.actions(uri)).values()]
    assert elsewhere == ["etude.start", "etude.daily", "etude.progress"]


async def test_words_that_find_nothing_leave_what_there_is_always(editor: Editor) -> None:
    _, uri = new_file(editor, "# etude: xyzzy")
    (found,) = await editor.verdict(uri, 0)
    assert "etude list" in found.message
    assert "etude.start" in [each.command for each in (await editor.actions(uri)).values()]
