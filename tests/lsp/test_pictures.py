"""Numbers that differ, as a picture: in the hover, as a file, in letters."""

from __future__ import annotations

import asyncio
import base64
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from connections import REAL, connected
from exercises import exercise, new_file
from lsprotocol import types as lsp
from wrong_numbers import WRONG_NUMBERS

if TYPE_CHECKING:
    from editor import Editor

TITLE = "Show the difference as a picture"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
WRONG = """\
    # script: wrong=wrongly better=yes arrays
    wrongly = 5
    return wrongly
"""
LINE = 4  # of `wrongly = 5`


async def opened(editor: Editor, client: str | None, **options: object) -> str:
    await editor.start(client, editor.folder, **options)
    _, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 1)
    return uri


def embedded(markdown: str) -> bytes:
    found = re.search(r"!\[[^\]]*\]\(data:image/png;base64,([A-Za-z0-9+/=]+)\)", markdown)
    assert found, markdown[:200]
    return base64.b64decode(found[1], validate=True)


def is_private_picture(path: Path) -> bool:
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path)]
    return path.read_bytes().startswith(SIGNATURE) and modes == [0o700, 0o600]


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def left_by_a_server_that_was_killed(folder: Path) -> Path:
    left = folder / "cache" / "pictures" / "999999999"
    left.mkdir(parents=True)
    return left


async def test_a_client_that_draws_images_gets_the_picture_in_the_hover(fresh: Editor) -> None:
    uri = await opened(fresh, "visual-studio-code", images=True)
    hover = await fresh.hover_at(uri, LINE)
    assert hover is not None
    assert "1 of 4 numbers differ; the first is at [1, 0]." in hover
    assert embedded(hover).startswith(SIGNATURE)
    assert len(hover) < 100_000  # beyond, VS Code cuts it off
    assert "data:" not in (await fresh.hover_at(uri, 0) or "")
    sentence = await fresh.command((await fresh.actions(uri))[TITLE])
    (shown,) = fresh.shown_documents
    assert (shown.external, shown.uri.endswith(".png")) == (None, True)
    assert shown.uri.removeprefix("file://") in sentence
    await fresh.shutdown_session()


@pytest.mark.parametrize("client", ["neovim@v0.11", "visual-studio-code", None])
async def test_others_get_it_in_letters(fresh: Editor, client: str | None) -> None:
    uri = await opened(fresh, client)
    hover = await fresh.hover_at(uri, LINE)
    assert hover is not None
    assert "got - expected" in hover
    assert ">5" in hover
    assert "data:" not in hover
    assert ("```" in hover) == (client is not None)
    await fresh.shutdown_session()


async def test_the_file_is_opened_with_the_systems_program(fresh: Editor) -> None:
    uri = await opened(fresh, "neovim@v0.11")
    assert TITLE in await fresh.actions(uri)
    sentence = await fresh.command("etude.picture")
    (shown,) = fresh.shown_documents
    assert shown.external is True
    path = Path(shown.uri.removeprefix("file://"))
    assert str(path) in sentence
    assert is_private_picture(path)
    await fresh.command("etude.picture")
    assert names_in(path.parent) == [path.name]
    await fresh.shutdown_session()
    assert names_in(path.parents[1]) == []


async def test_without_showing_documents_the_path_is_told(fresh: Editor) -> None:
    left = left_by_a_server_that_was_killed(fresh.folder)
    await opened(fresh, None)
    sentence = await fresh.command("etude.picture")
    path = Path(sentence.removeprefix("The picture is in "))
    assert is_private_picture(path)
    assert sentence in [message.message for message in fresh.messages]
    assert not fresh.shown_documents
    assert left.name not in names_in(left.parent)
    await fresh.shutdown_session()


async def test_there_is_no_picture_of_what_has_none(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder, images=True)
    _, uri = new_file(fresh, exercise(WRONG.replace(" arrays", "")))
    await fresh.verdict(uri, 1)
    assert TITLE not in await fresh.actions(uri)
    assert "There is no picture now" in await fresh.command("etude.picture")
    assert "data:" not in (await fresh.hover_at(uri, LINE) or "")
    assert "pictures" not in names_in(fresh.folder / "cache")
    await fresh.shutdown_session()


async def test_an_edit_takes_the_picture_away(fresh: Editor) -> None:
    uri = await opened(fresh, "visual-studio-code", images=True)
    fresh.edit(uri, exercise(WRONG) + "\n# more\n", 2)
    assert TITLE not in await fresh.actions(uri)
    assert "data:" not in (await fresh.hover_at(uri, LINE) or "")
    await fresh.shutdown_session()


async def test_the_numbers_are_those_of_the_failing_call(tmp_path: Path) -> None:
    """Over the real server and judge."""
    async with connected(REAL, tmp_path) as editor:
        editor.folder = tmp_path
        await editor.start("visual-studio-code", tmp_path)
        _, uri = new_file(editor, WRONG_NUMBERS)
        (finding, *_) = await editor.verdict(uri, 0)
        got = re.search(r"should be ([\d.]+), got ([\d.]+)", finding.message)
        assert got
        hover = ""
        async with asyncio.timeout(60):
            while "got - expected" not in hover:  # the closer look brings it
                hover = await editor.hover_at(uri, finding.range.start.line) or ""
        for number in got.groups():
            assert f">{float(number):.4g}" in hover
        assert isinstance((await editor.actions(uri))[TITLE], lsp.Command)
        await editor.shutdown_session()
