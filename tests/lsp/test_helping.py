"""The commands: each works without arguments, answers with a sentence, and says where it put what."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from exercises import exercise, new_file, text_behind
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

CLIENTS = ["visual-studio-code", "emacs"]  # one that shows documents and asks, one that does neither


@pytest.fixture(params=CLIENTS)
def client_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def shows(client_name: str) -> bool:
    return client_name == "visual-studio-code"


def told(editor: Editor) -> str:
    return "\n".join(message.message for message in editor.messages)


def pages(editor: Editor) -> list[str]:
    return [document.uri for document in editor.shown_documents]


async def test_hints_come_one_at_a_time_and_stay_readable(fresh: Editor, client_name: str) -> None:
    await fresh.start(client_name, fresh.folder)
    _, uri = new_file(fresh, exercise("    # script: wrong=wrongly\n    return wrongly"))
    await fresh.verdict(uri, 0)
    answer = await fresh.command("etude.hint")
    assert re.match(r"Hint 1 of \d+: ", answer)
    hint = next(d for d in fresh.publications(uri)[-1].diagnostics if d.code == "hint")
    assert (hint.range.start.line, hint.severity) == (2, lsp.DiagnosticSeverity.Information)
    assert hint.message == answer
    assert re.match(r"Hint 2 of \d+: ", await fresh.command("etude.hint", None))
    text = await fresh.hover_at(uri, 2) or ""
    assert text.index("Hint 1 of") < text.index("Hint 2 of") < text.index("Introduction")
    assert any(title.startswith("Hint 3 of") for title in await fresh.actions(uri))
    if shows(client_name):
        page = text_behind(pages(fresh)[-1])
        assert page.index("Hint 2 of") < page.index("Hint 1 of")
    else:
        assert "Hint 2 of" in told(fresh)
    await fresh.shutdown_session()


async def test_the_last_hint_can_be_asked_for_again(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    answers = [await fresh.command("etude.hint") for _ in range(12)]
    assert answers[-1] == answers[-2]
    number, total = re.match(r"Hint (\d+) of (\d+)", answers[-1]).groups()
    assert number == total
    await fresh.shutdown_session()


async def test_the_reference_is_shown_after_confirmation_only(fresh: Editor, client_name: str) -> None:
    await fresh.start(client_name, fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    first = await fresh.command("etude.reference")
    assert "def process_numbers" not in first
    page = fresh.folder / "cache/solutions/python-foundations/higher-order-functions.md"
    assert not page.exists()
    fresh.answer = "Show it"
    answer = await fresh.command("etude.reference")
    assert str(page) in answer
    assert "def process_numbers" in page.read_text(encoding="utf-8")
    assert bool(fresh.questions) == shows(client_name)
    assert (page.as_uri() in pages(fresh)) == shows(client_name)
    await fresh.shutdown_session()


async def test_reset_is_an_edit_that_can_be_undone_and_a_copy_is_kept(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder)
    mine = exercise("    return 'my work'")
    path, uri = new_file(fresh, mine)
    await fresh.verdict(uri, 0)
    answer = await fresh.command("etude.reset")
    (changed,) = fresh.edits[-1].edit.document_changes
    assert changed.text_document.version == 1
    (edit,) = changed.edits
    assert edit.new_text.startswith("# etude: python-foundations/higher-order-functions\n")
    assert "NotImplementedError" in edit.new_text
    assert edit.range.end.line == 4
    (kept,) = (fresh.folder / "cache/kept").iterdir()
    assert kept.read_text(encoding="utf-8") == mine
    assert str(kept) in answer
    assert path.read_text(encoding="utf-8") == mine
    await fresh.shutdown_session()


async def test_in_an_empty_workspace_start_begins_todays_problem(fresh: Editor, client_name: str) -> None:
    await fresh.start(client_name, fresh.folder)
    answer = await fresh.command("etude.start")
    (path,) = (fresh.folder / "exercises").rglob("*.py")
    assert str(path) in answer
    assert path.read_text(encoding="utf-8").startswith("# etude: ")
    if shows(client_name):
        assert pages(fresh) == [path.as_uri()]
    else:
        assert str(path) in told(fresh)
    today = re.search(r"\((\S+/\S+)\)", await fresh.command("etude.daily"))
    assert today is not None
    assert today.group(1) in path.read_text(encoding="utf-8")
    await fresh.shutdown_session()


async def test_starting_again_leaves_the_work_alone(fresh: Editor) -> None:
    await fresh.start("neovim@v0.11", fresh.folder)
    await fresh.command("etude.start", {"problem": "python-foundations/ring-buffer"})
    path = fresh.folder / "exercises/python-foundations/ring_buffer.py"
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    await fresh.command("etude.start", "python-foundations/ring-buffer")
    assert path.read_text(encoding="utf-8").endswith("# mine\n")
    assert pages(fresh) == [path.as_uri()] * 2
    await fresh.shutdown_session()


async def test_next_goes_on_in_the_collection(fresh: Editor) -> None:
    await fresh.start("neovim@v0.11", fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    await fresh.command("etude.next")
    (shown,) = pages(fresh)
    assert "# etude: python-foundations/" in text_behind(shown)
    assert "higher-order-functions" not in text_behind(shown).splitlines()[0]
    await fresh.shutdown_session()


async def test_the_statement_opens_beside_the_code(fresh: Editor, client_name: str) -> None:
    await fresh.start(client_name, fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    answer = await fresh.command("etude.statement")
    page = fresh.folder / "cache/statements/python-foundations/higher-order-functions.md"
    assert str(page) in answer
    assert "## Introduction" in page.read_text(encoding="utf-8")
    assert (pages(fresh) == [page.as_uri()]) == shows(client_name)
    await fresh.shutdown_session()


async def test_progress_is_a_page(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder)
    await fresh.command("etude.start", "python-foundations/ring-buffer")
    await fresh.command("etude.progress")
    page = text_behind(pages(fresh)[-1])
    assert re.search(r"0 of \d+ problems solved", page)
    await fresh.shutdown_session()


COMMANDS = ["run", "submit", "hint", "apply", "statement", "reset", "reference", "cancel"]


@pytest.mark.parametrize("arguments", [(), (None,), (5,), ({"uri": 7},), ([],)], ids=repr)
async def test_without_an_exercise_each_command_says_what_to_do(
    editor: Editor, arguments: tuple[object, ...]
) -> None:
    for name in COMMANDS:
        answer = await editor.command(f"etude.{name}", "file:///nowhere.py")
        assert answer.startswith("No exercise is open.")
    # Helix and others send whatever they have: nothing of it may be an error.
    assert isinstance(await editor.command("etude.cancel", *arguments), str)


async def test_an_unknown_problem_names_the_nearest(editor: Editor) -> None:
    answer = await editor.command("etude.start", "python-foundations/rng-buffer")
    assert "python-foundations/ring-buffer" in answer


async def test_a_folder_that_cannot_be_written_is_told(fresh: Editor) -> None:
    blocker = fresh.folder / "exercises"
    blocker.write_text("no folder", encoding="utf-8")
    await fresh.start("emacs", fresh.folder)
    answer = await fresh.command("etude.start", "python-foundations/ring-buffer")
    assert str(Path.home()) not in answer or "ring_buffer" in answer
    assert blocker.read_text(encoding="utf-8") == "no folder"
    await fresh.shutdown_session()


async def test_a_problem_that_came_without_hints_and_reference(fresh: Editor) -> None:
    collection = fresh.folder / "problems" / "brought"
    shutil.copytree(Path(__file__).parents[1] / "judge" / "problems" / "beside", collection / "beside")
    (collection / "collection.toml").write_text(
        'schema = 1\nid = "brought"\ntitle = "Brought"\nsummary = "From elsewhere."\nlicense = "MIT"\n'
        '[[chapter]]\nid = "judge"\ntitle = "All"\nproblems = ["beside"]\n',
        encoding="utf-8",
    )
    await fresh.start("emacs", fresh.folder)
    text = "# etude: brought/beside\n\ndef total(order):\n    return 0\n"
    path = fresh.folder / "brought.py"
    path.write_text(text, encoding="utf-8")
    uri = fresh.open(path, text)
    assert "What an order costs" in (await fresh.hover_at(uri, 0) or "")
    titles = await fresh.actions(uri)
    assert not any("hint" in title.lower() or "reference" in title.lower() for title in titles), titles
    assert (await fresh.command("etude.hint")) == "This problem comes without hints."
    assert (await fresh.command("etude.reference")) == "This problem comes without a reference solution."
    await fresh.shutdown_session()
