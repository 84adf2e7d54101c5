"""*Debug this case*, over the scripted judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercises import exercise, new_file, output_of

if TYPE_CHECKING:
    from editor import Editor

WRONG = """\
    # script: wrong=wrongly better=yes
    wrongly = 5
    return wrongly

def f(numbers):
    return sum(numbers)
"""


async def test_the_shown_call_runs_from_a_file_of_its_own(editor: Editor) -> None:
    path, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 1)
    action = (await editor.actions(uri))["Debug this case"]
    program = path.with_name(f"debug_{path.name}")
    assert str(program) in await editor.command(action)
    assert await output_of(program) == "expected: 6\ngot: 5\n"
    assert str(program) in await editor.command("etude.debug")  # its own file may be written anew
    program.write_text("mine = 1\n", encoding="utf-8")
    assert "stays as it is" in await editor.command("etude.debug")
    assert program.read_text(encoding="utf-8") == "mine = 1\n"


async def test_without_a_failing_call_there_is_nothing_to_debug(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder)
    path, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    assert "Debug this case" not in await fresh.actions(uri)
    assert "No failing call" in await fresh.command("etude.debug")
    assert not path.with_name(f"debug_{path.name}").exists()
    await fresh.shutdown_session()
