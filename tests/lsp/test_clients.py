"""Clients and files of every kind: two folders, two editors on one file, other line ends, odd names of files."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from connections import SCRIPTED, connected
from exercises import PROBLEM, exercise, new_file, text_behind
from lsprotocol import types as lsp
from pytest_lsp import client_capabilities

import etude
from etude.catalogue.catalogue import Catalogue
from etude.catalogue.roots import builtin_root
from etude.lsp.page_texts import rendered

if TYPE_CHECKING:
    from editor import Editor

PACKAGE = Path(etude.__file__).parent
OTHERS = Path(__file__).parents[1] / "judge" / "problems" / "beside"
COLLECTION = """\
schema = 1
id = "{name}"
title = "Brought"
summary = "From elsewhere."
license = "MIT"
[[chapter]]
id = "judge"
title = "All"
problems = ["beside"]
"""
WRONG = exercise("    # script: wrong=wrongly\n    return wrongly")


def test_nothing_hangs_on_the_name_of_the_client() -> None:
    named = [file.name for file in PACKAGE.rglob("*.py") if "client_info" in file.read_text("utf-8")]
    assert named == []


def test_no_statement_needs_what_a_hover_cannot_show() -> None:
    catalogue = Catalogue((builtin_root(),))
    for summary in catalogue.summaries():
        text = (summary.folder / "statement.md").read_text(encoding="utf-8")
        for as_markdown in (True, False):
            shown = rendered(text, as_markdown=as_markdown)
            assert "&nbsp;" not in shown, summary.id
            assert "\\frac" not in shown, summary.id
        assert "```" not in rendered(text, as_markdown=False), summary.id
    catalogue.close()


async def test_the_problems_of_two_folders_are_practised_side_by_side(fresh: Editor) -> None:
    folders = [fresh.folder / name for name in ("one", "another äöü")]
    for folder, name in zip(folders, ("first", "second"), strict=True):
        shutil.copytree(OTHERS, folder / "problems" / name / "beside")
        text = COLLECTION.format(name=name)
        (folder / "problems" / name / "collection.toml").write_text(text, encoding="utf-8")
    await fresh.initialize_session(
        lsp.InitializeParams(
            capabilities=client_capabilities("visual-studio-code"),
            workspace_folders=[lsp.WorkspaceFolder(each.as_uri(), each.name) for each in folders],
        )
    )
    for folder, name in zip(folders, ("first", "second"), strict=True):
        text = f"# etude: {name}/beside\n\ndef total(order):\n    return 0\n"
        path = folder / "mine.py"
        path.write_text(text, encoding="utf-8")
        assert "What an order costs" in (await fresh.hover_at(fresh.open(path, text), 0) or "")
    await fresh.shutdown_session()


async def test_two_editors_on_one_file(tmp_path: Path) -> None:
    async with connected(SCRIPTED, tmp_path) as one, connected(SCRIPTED, tmp_path) as other:
        for editor, client in ((one, "visual-studio-code"), (other, "emacs")):
            editor.folder = tmp_path
            await editor.start(client, tmp_path)
        path, uri = new_file(one, exercise())
        other.open(path, exercise())
        for editor in (one, other):
            assert await editor.verdict(uri, 0) == []
        path.write_text(WRONG, encoding="utf-8")
        one.edit(uri, WRONG, 2)
        one.save(uri)
        (found,) = await one.verdict(uri, 1)
        other.save(uri)  # of a text that was not changed there: the one on the disk counts
        (same,) = await other.verdict(uri, 1)
        assert (found.code, same.code) == ("wrong-answer", "wrong-answer")
        assert (await one.command("etude.hint")).startswith("Hint 1 of ")
        assert (await other.command("etude.hint")).startswith("Hint 2 of ")  # both have one record
        assert text_behind(uri) == WRONG
        for editor in (one, other):
            await editor.shutdown_session()


async def test_places_in_a_file_with_crlf_tabs_and_emoji(editor: Editor) -> None:
    line = "\tx = '😋é'; return wrongly"
    text = exercise(f"\t# script: wrong=wrongly\n{line}").replace("\n", "\r\n")
    path, uri = new_file(editor, text)
    path.write_bytes(text.encode())
    (found,) = [each for each in await editor.verdict(uri, 0) if each.code == "wrong-answer"]
    start, end = found.range.start, found.range.end
    assert (start.line, start.character) == (4, editor.units("\tx = '😋é'; return "))
    assert (end.line, end.character) == (4, editor.units(line))
    assert "Higher-Order" in (await editor.hover_at(uri, 2) or "")


async def test_a_client_that_tells_of_a_save_first_and_has_other_line_ends(editor: Editor) -> None:
    path, uri = new_file(editor, exercise())
    assert await editor.verdict(uri, 0) == []
    path.write_bytes(WRONG.replace("\n", "\r\n").encode())
    editor.save(uri)
    (found,) = await editor.verdict(uri, 1)
    assert found.code == "wrong-answer"
    editor.edit(uri, WRONG, 2)  # the text that was saved, and judged
    assert await editor.inlay(uri) == ["3 of 12 tests passed"]


async def test_one_file_under_the_spellings_of_its_name(editor: Editor) -> None:
    folder = editor.folder / "a practice folder äöü"
    folder.mkdir()
    path = folder / "higher order & more.py"
    path.write_text(WRONG, encoding="utf-8")
    uri = editor.open(path, WRONG)
    assert [each.code for each in await editor.verdict(uri, 0)] == ["wrong-answer"]
    plain = unquote(uri)
    assert plain != uri
    assert "Higher-Order" in (await editor.hover_at(plain, 2) or "")
    editor.edit(plain, exercise(), 2)
    path.write_text(exercise(), encoding="utf-8")
    editor.save(plain)
    assert await editor.verdict(uri, 1) == []
    assert PROBLEM in path.read_text(encoding="utf-8")
