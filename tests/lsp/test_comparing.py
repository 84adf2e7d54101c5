"""*After solving*: the page about a solution that is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from connections import REAL, connected
from exercises import exercise, new_file, text_behind

if TYPE_CHECKING:
    from pathlib import Path

    from editor import Editor

TITLE = "After solving: compare, simplify, measure"
SOLVED = """\
    from functools import reduce
    doubled = list(map(lambda n: 2 * n, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    product = reduce(lambda a, b: a * b, numbers, 1)
    squares = reduce(lambda a, b: a + b * b, numbers, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares}
"""


async def test_it_comes_first_once_the_exercise_is_accepted(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    actions = await fresh.actions(uri)
    assert next(iter(actions)) == TITLE
    sentence = await fresh.command(actions[TITLE])
    (shown,) = fresh.shown_documents
    assert text_behind(shown.uri).startswith("# After solving")
    assert shown.uri.removeprefix("file://") in sentence
    fresh.edit(uri, exercise("    return 1"), 2)
    assert TITLE not in await fresh.actions(uri)
    await fresh.shutdown_session()


async def test_it_runs_what_was_not_run(fresh: Editor) -> None:
    await fresh.start("neovim@v0.11", fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    fresh.edit(uri, exercise("    return 'edited'"), 2)
    await fresh.command("etude.compare")
    (shown,) = fresh.shown_documents
    assert "'edited'" in text_behind(shown.uri)
    await fresh.shutdown_session()


async def test_before_that_it_says_so(fresh: Editor) -> None:
    await fresh.start(None, fresh.folder)
    _, uri = new_file(fresh, exercise("    # script: wrong=None\n    return None"))
    await fresh.verdict(uri, 0)
    assert TITLE not in await fresh.actions(uri)
    assert "passes all tests" in await fresh.command("etude.compare")
    assert not fresh.shown_documents
    await fresh.shutdown_session()


async def test_the_page_of_a_solution(tmp_path: Path) -> None:
    """Over the real server and judge, for a client that opens no documents."""
    async with connected(REAL, tmp_path) as editor:
        editor.folder = tmp_path
        await editor.start(None, tmp_path)
        _, uri = new_file(editor, exercise(SOLVED))
        await editor.verdict(uri, 0)
        sentence = await editor.command("etude.compare")
        page = text_behind(sentence.removeprefix("What there is to see after solving is in "))
        assert "## The idea" in page
        assert "```diff\n--- yours\n+++ The reference\n" in page
        assert "Nothing that these rules know of." in page
        assert "grow alike: like n, where n is the length of `numbers`." in page
        await editor.shutdown_session()
