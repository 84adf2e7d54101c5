"""Files and folders as they should not be: a clear sentence where one looks, and the server lives on."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from exercises import PROBLEM, exercise, new_file

import etude

if TYPE_CHECKING:
    from editor import Editor
    from lsprotocol import types as lsp

CATALOGUE = Path(etude.__file__).resolve().parents[2] / "problems"


async def only(editor: Editor, uri: str, after: int) -> lsp.Diagnostic:
    (diagnostic,) = await editor.verdict(uri, after)
    return diagnostic


async def test_a_marker_that_names_no_problem(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(problem="python-foundations/higher-order-function"))
    diagnostic = await only(editor, uri, 0)
    assert (diagnostic.code, diagnostic.range.start.line) == ("unknown-problem", 0)
    assert PROBLEM in diagnostic.message
    corrected = exercise()
    editor.edit(uri, corrected, 2)
    editor.save(uri)
    assert await editor.verdict(uri, 1) == []


async def test_a_file_that_is_not_utf8(editor: Editor) -> None:
    path, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    path.write_bytes(exercise("    return 'caf\\xe9'").encode().replace(rb"\xe9", b"\xe9"))
    editor.save(uri)
    diagnostic = await only(editor, uri, 1)
    assert diagnostic.code == "unreadable"
    assert "UTF-8" in diagnostic.message


async def test_a_file_that_is_deleted_before_the_save_is_judged(editor: Editor) -> None:
    path, uri = new_file(editor, exercise("    # script: wrong=wrongly\n    return wrongly"))
    await editor.verdict(uri, 0)
    path.unlink()
    editor.save(uri)
    wrong, gone = sorted(await editor.verdict(uri, 1), key=lambda d: d.range.start.line, reverse=True)
    assert wrong.code == "wrong-answer"
    assert gone.code == "gone"
    assert path.name in gone.message


async def test_a_file_that_becomes_empty(editor: Editor) -> None:
    path, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    path.write_text("", encoding="utf-8")
    editor.edit(uri, "", 2)
    editor.save(uri)
    diagnostic = await only(editor, uri, 1)
    assert diagnostic.code == "no-marker"
    assert f"# etude: {PROBLEM}" in diagnostic.message


async def test_a_very_large_file(editor: Editor) -> None:
    path, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    huge = exercise() + "#" * 1_100_000
    path.write_text(huge, encoding="utf-8")
    editor.edit(uri, huge, 2)
    editor.save(uri)
    diagnostic = await only(editor, uri, 1)
    assert diagnostic.code == "unreadable"
    assert "MB" in diagnostic.message


@pytest.mark.parametrize(("script", "code"), [("crash", "internal-error"), ("unavailable", "no-verdict")])
async def test_our_own_fault_is_a_sentence_and_no_trace(editor: Editor, script: str, code: str) -> None:
    path, uri = new_file(editor, exercise(f"    # script: {script}\n    return None"))
    diagnostic = await only(editor, uri, 0)
    assert diagnostic.code == code
    assert "Traceback" not in diagnostic.message
    assert "/home/someone" not in diagnostic.message
    editor.edit(uri, exercise(), 2)
    path.write_text(exercise(), encoding="utf-8")
    editor.save(uri)
    assert await editor.verdict(uri, 1) == []


async def test_without_a_progress_store_one_can_still_read_and_run(fresh: Editor) -> None:
    (fresh.folder / "data").write_text("no folder", encoding="utf-8")
    await fresh.start("visual-studio-code", fresh.folder)
    _, uri = new_file(fresh, exercise("    # script: wrong=wrongly\n    return wrongly"))
    assert "Introduction" in (await fresh.hover_at(uri, 2) or "")
    assert (await only(fresh, uri, 0)).code == "wrong-answer"
    for number in (1, 2):
        assert (await fresh.command("etude.hint")).startswith(f"Hint {number} of ")
    assert sum("progress" in message.message for message in fresh.messages) == 1
    await fresh.shutdown_session()


def own_catalogue(folder: Path) -> Path:
    """A collection of the learner's own, with problems that are whole."""
    collection = folder / "mine/my-foundations"
    shutil.copytree(CATALOGUE / "python-foundations", collection)
    description = collection / "collection.toml"
    text = description.read_text(encoding="utf-8").replace("python-foundations", "my-foundations")
    description.write_text(text, encoding="utf-8")
    return collection


async def test_a_broken_problem_names_file_and_line(fresh: Editor) -> None:
    collection = own_catalogue(fresh.folder)
    header = collection / "ring-buffer/problem.toml"
    header.write_text(header.read_text(encoding="utf-8") + "\nnonsense = [\n", encoding="utf-8")
    (collection / "higher-order-functions/solution.py").unlink()
    fresh.set_configuration({"roots": [str(collection.parent)]}, section="etude")
    await fresh.start("visual-studio-code", fresh.folder)
    for name, broken in (("ring-buffer", "problem.toml"), ("higher-order-functions", "solution.py")):
        _, uri = new_file(fresh, exercise(problem=f"my-foundations/{name}"))
        diagnostic = await only(fresh, uri, 0)
        assert (diagnostic.code, diagnostic.range.start.line) == ("broken-problem", 0)
        assert re.search(rf"/my-foundations/{name}/{broken}:\d+: ", diagnostic.message)
    _, uri = new_file(fresh, exercise())
    assert await fresh.verdict(uri, 0) == []
    await fresh.shutdown_session()


async def test_an_untrusted_problem_is_read_but_not_run(fresh: Editor) -> None:
    collection = own_catalogue(fresh.folder)
    fresh.set_configuration({"roots": [str(collection.parent)]}, section="etude")
    await fresh.start("neovim@v0.11", fresh.folder)
    _, uri = new_file(fresh, exercise(problem="my-foundations/higher-order-functions"))
    assert "Introduction" in (await fresh.hover_at(uri, 2) or "")
    assert fresh.publications(uri) == []
    fresh.save(uri)
    diagnostic = await only(fresh, uri, 0)
    assert "etude trust" in diagnostic.message
    await fresh.shutdown_session()
