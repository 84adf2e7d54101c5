"""What `# try:` comments show, over the scripted judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercises import exercise, new_file
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

ASKING = "    x = 'é'  # try: different\n    # try: same\n    # try: nothing\n    return None"


async def test_an_answer_stands_behind_its_comment(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(ASKING))
    await editor.verdict(uri, 1)
    assert await editor.inlay(uri) == [
        "12 of 12 tests passed",
        "gives 4 · right: 9",
        "gives 4, as it should",
        "Nothing to compare here: after `try:` write a call of `process_numbers`, such as `process_numbers(…)`",
    ]


async def test_what_differs_is_a_diagnostic_too(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(ASKING))
    different, nothing = await editor.verdict(uri, 1)
    assert (different.message, different.code) == ("gives 4 · right: 9", "try")
    assert different.severity is lsp.DiagnosticSeverity.Information
    start, end = different.range.start, different.range.end
    assert (start.line, start.character) == (3, editor.units("    x = 'é'  "))
    assert end.character - start.character == len("# try: different")
    assert nothing.range.start.line == 5


async def test_the_hover_has_both_values(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(ASKING))
    await editor.verdict(uri, 1)
    text = await editor.hover_at(uri, 3) or ""
    assert "Tried: `different`" in text or "Tried: different" in text
    assert text.index("Right: 9") < text.index("Yours: 4")
    assert "gives 4, as it should" in (await editor.hover_at(uri, 4) or "")


async def test_after_an_edit_the_answer_is_visibly_old(editor: Editor) -> None:
    path, uri = new_file(editor, exercise(ASKING))
    await editor.verdict(uri, 1)
    editor.edit(uri, "\n" + exercise(ASKING), 2)
    different, _ = await editor.verdict(uri, 2)
    assert different.message == "Before your last edit: gives 4 · right: 9"
    assert different.range.start.line == 4
    assert await editor.inlay(uri) == ["12 of 12 tests passed (before your last edit)"]
    path.write_text(exercise(), encoding="utf-8")
    editor.edit(uri, exercise(), 3)
    editor.save(uri)
    await editor.until(lambda: not editor.publications(uri)[-1].diagnostics)
