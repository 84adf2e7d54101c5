"""The hint ladder in an editor: rung by rung, what waits for a try, and the change that is put in when one says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from exercises import exercise, new_file, text_behind, write_behind
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

CLIENTS = ["visual-studio-code", "neovim@v0.11", "emacs"]
OPEN = {"hints": {"gate": False}}
# Without a known cause the author's five hints fill the third level, but for the last one: the change is known.
RUNGS = [
    "A question",
    "Where to look",
    "",
    "",
    "",
    "",
    "What kind of change",
    "The change itself",
    "The reference",
]
WRONG = exercise(
    "    # script: wrong=wrongly better=sharper edit=wrongly>right\n    wrongly = 1\n    return 1"
)
RIGHT_LINE = "right = 1"


async def failing(editor: Editor, text: str = WRONG) -> str:
    """A file whose run has failed, and was looked at closely."""
    _, uri = new_file(editor, text)
    await editor.verdict(uri, 1)
    return uri


async def saved(editor: Editor, uri: str, text: str, version: int) -> None:
    """Another text, once its verdict is out."""
    write_behind(uri, text)
    editor.edit(uri, text, version)
    editor.save(uri)
    await editor.until(lambda: editor.publications(uri)[-1].version == version)
    await editor.command("etude.run", uri)


async def climb(editor: Editor, rungs: int) -> list[str]:
    return [await editor.command("etude.hint") for _ in range(rungs)]


def shown_hint(editor: Editor, uri: str) -> str:
    """The hint on the line of the function, empty for none."""
    found = editor.publications(uri)[-1].diagnostics
    return next((each.message for each in found if each.code == "hint"), "")


def told(editor: Editor) -> str:
    return "\n".join(message.message for message in editor.messages)


def edits(editor: Editor) -> list[tuple[int | None, lsp.TextEdit]]:
    """The edits that the server asked for, each with the version that it named."""
    found: list[tuple[int | None, lsp.TextEdit]] = []
    for asked in editor.edits:
        for change in asked.edit.document_changes or ():
            found += [(change.text_document.version, each) for each in change.edits]
        for texts in (asked.edit.changes or {}).values():
            found += [(None, each) for each in texts]
    return found


@pytest.mark.parametrize("client", CLIENTS)
async def test_a_ladder_is_climbed_rung_by_rung(fresh: Editor, client: str) -> None:
    await fresh.start(client, fresh.folder, **OPEN)
    uri = await failing(fresh)
    for number, title in enumerate(RUNGS[:-1], 1):
        answer = await fresh.command("etude.hint", uri)
        assert answer.startswith(f"Hint {number} of {len(RUNGS)}: {title}")
        assert shown_hint(fresh, uri).splitlines()[0] == answer.splitlines()[0]
        hover = await fresh.hover_at(uri, 2) or ""
        assert all(f"Hint {each} of {len(RUNGS)}" in hover for each in range(1, number + 1))
        actions = await fresh.actions(uri)
        assert f"Hint {number + 1} of {len(RUNGS)}" in actions
    assert "f([2, 3])" in hover  # the question is about the call that is shown
    assert "- wrongly = 1\n+ right = 1" in hover
    await fresh.shutdown_session()


@pytest.mark.parametrize("client", CLIENTS)
async def test_late_rungs_wait_for_another_try(fresh: Editor, client: str) -> None:
    await fresh.start(client, fresh.folder)
    uri = await failing(fresh)
    early = await climb(fresh, 6)
    assert early[-1].startswith("Hint 6 of 9: ")
    later = "Hint 7 of 9 (after one more try)"
    actions = await fresh.actions(uri)
    assert later in actions
    answer = await fresh.command(actions[later])
    assert answer.startswith("Hint 7 of 9 opens when you have changed your program")
    assert answer in told(fresh)
    await saved(fresh, uri, WRONG + "# a comment changes nothing\n", 2)
    assert later in await fresh.actions(uri)
    await saved(fresh, uri, WRONG + "x = 1\n", 3)
    assert "Hint 7 of 9" in await fresh.actions(uri)
    assert "What kind of change" in await fresh.command("etude.hint")
    assert "Hint 8 of 9 (after one more try)" in await fresh.actions(uri)
    await fresh.shutdown_session()


async def test_the_change_is_put_in_when_the_learner_says_so(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder, **OPEN)
    uri = await failing(fresh)
    await climb(fresh, 8)
    assert len(fresh.questions) == 1
    assert edits(fresh) == []  # not without a yes
    actions = await fresh.actions(uri)
    await fresh.command(actions["Apply the change"])
    ((version, edit),) = edits(fresh)
    assert (version, edit.new_text) == (1, "right")
    assert (edit.range.start, edit.range.end) == (lsp.Position(4, 4), lsp.Position(4, 11))
    await fresh.shutdown_session()


async def test_yes_to_the_question_puts_it_in_at_once(fresh: Editor) -> None:
    await fresh.start("neovim@v0.11", fresh.folder, **OPEN)
    await failing(fresh)
    fresh.answer = "Apply the change"
    answer = (await climb(fresh, 8))[-1]
    assert "The change is in your text. Save to run the tests" in answer
    ((version, edit),) = edits(fresh)
    assert (version, edit.new_text) == (None, "right")
    await fresh.shutdown_session()


async def test_putting_it_in_again_changes_nothing(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder, **OPEN)
    uri = await failing(fresh)
    assert "“Apply the change” puts it into your text" in (await climb(fresh, 8))[-1]
    assert fresh.questions == []  # this client cannot ask
    answers = [await fresh.command("etude.apply") for _ in range(2)]
    assert answers[1] == "The change is in your text already."
    assert len(edits(fresh)) == 1
    fresh.edit(uri, WRONG.replace("wrongly = 1", RIGHT_LINE), 2)
    assert "was changed since" in await fresh.command("etude.apply")
    assert "Apply the change" not in await fresh.actions(uri)
    assert len(edits(fresh)) == 1
    fresh.edit(uri, WRONG, 3)  # undone
    assert "Apply the change" in await fresh.actions(uri)
    await fresh.command("etude.apply")
    assert len(edits(fresh)) == 2
    await fresh.shutdown_session()


async def test_there_is_no_change_before_a_hint_has_shown_it(editor: Editor) -> None:
    uri = await failing(editor)
    assert "Apply the change" not in await editor.actions(uri)
    assert (await editor.command("etude.apply")).startswith("There is no change to apply.")
    assert edits(editor) == []


async def test_the_poorest_client_reads_the_change_and_types_it(fresh: Editor) -> None:
    await fresh.start(None, fresh.folder, **OPEN)
    uri = await failing(fresh)
    await climb(fresh, 8)
    hover = await fresh.hover_at(uri, 2) or ""
    assert "- wrongly = 1\n    + right = 1" in hover
    actions = await fresh.code_actions(uri)
    assert all(isinstance(action, lsp.Command) for action in actions)
    assert "You can type it yourself" in await fresh.command("etude.apply")
    await fresh.shutdown_session()


async def test_a_client_that_makes_edits_of_actions_alone_gets_one(fresh: Editor) -> None:
    kinds = lsp.ClientCodeActionKindOptions(["quickfix"])
    actions = lsp.CodeActionClientCapabilities(
        code_action_literal_support=lsp.ClientCodeActionLiteralOptions(kinds)
    )
    documents = lsp.TextDocumentClientCapabilities(code_action=actions)
    await fresh.start(lsp.ClientCapabilities(text_document=documents), fresh.folder, **OPEN)
    uri = await failing(fresh)
    await climb(fresh, 8)
    (action,) = [each for each in await fresh.code_actions(uri) if each.title == "Apply the change"]
    assert isinstance(action, lsp.CodeAction)
    assert action.edit is not None
    ((edit,),) = (action.edit.changes or {}).values()
    assert edit.new_text == "right"
    fresh.edit(uri, WRONG + "\n", 2)
    assert all(each.title != "Apply the change" for each in await fresh.code_actions(uri))
    await fresh.shutdown_session()


async def test_the_last_rung_is_the_reference_and_asks(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder, **OPEN)
    uri = await failing(fresh)
    await climb(fresh, 8)
    fresh.answer = "Not yet"
    assert await fresh.command("etude.hint") == "The reference solution stays closed."
    assert "Hint 9 of 9" in await fresh.actions(uri)
    fresh.answer = "Show it"
    assert "reference solution is in" in await fresh.command("etude.hint")
    fresh.answer = None
    assert "reference solution is in" in await fresh.command("etude.hint")  # asked once is enough
    assert "def process_numbers" not in (await fresh.hover_at(uri, 2) or "")
    await saved(fresh, uri, exercise("    return 2"), 2)
    await fresh.command("etude.progress")
    page = text_behind(fresh.shown_documents[-1].uri)
    assert "solved with the reference's help" in page
    await fresh.shutdown_session()


async def test_what_appears_later_moves_nothing(editor: Editor) -> None:
    """A menu may be open while a search ends: the number that is typed must mean what stood there."""
    slowly = exercise(
        "    # script: sleep=0.4 wrong=wrongly edit=wrongly>right\n    wrongly = 1\n    return 1"
    )
    path, uri = new_file(editor, exercise("    # script: wrong=wrongly\n    return wrongly"))
    await editor.verdict(uri, 0)
    path.write_text(slowly, encoding="utf-8")
    editor.edit(uri, slowly, 2)
    editor.save(uri)
    kinds: list[list[str]] = []
    while not kinds or editor.publications(uri)[-1].version != 2:
        kinds.append([each.command for each in (await editor.actions(uri)).values()])
    await editor.command("etude.hint", uri)  # when the search is over
    kinds.append([each.command for each in (await editor.actions(uri)).values()])
    fixed = ["etude.hint", "etude.run", "etude.submit", "etude.statement", "etude.next", "etude.reset"]
    assert len({tuple(each) for each in kinds}) > 1
    assert all(each[:7] == [*fixed, "etude.reference"] for each in kinds)


async def test_a_hint_about_another_text_goes_with_the_next_verdict(editor: Editor) -> None:
    uri = await failing(editor)
    await editor.command("etude.hint", uri)
    first = shown_hint(editor, uri)
    assert first.startswith("Hint ")
    editor.edit(uri, WRONG + "\n", 2)
    await editor.until(lambda: editor.publications(uri)[-1].version == 2)
    assert shown_hint(editor, uri) == first  # as long as nothing newer is known
    await saved(editor, uri, WRONG + "x = 1\n", 3)
    assert shown_hint(editor, uri) == ""


async def test_a_text_is_searched_once(editor: Editor) -> None:
    text = WRONG.replace("script: ", "script: searches ")
    uri = await failing(editor, text)
    await editor.command("etude.hint", uri)  # when the search is over
    statuses = [await editor.command("etude.run", uri) for _ in range(3)]
    assert [re.search(r"(\d+) searches", each)[1] for each in statuses] == ["1"] * 3
    await saved(editor, uri, text + "x = 1\n", 2)
    await editor.command("etude.hint", uri)
    assert "1 searches" in await editor.command("etude.run", uri)


async def test_a_search_without_an_edit_may_tell_a_better_place(editor: Editor) -> None:
    text = WRONG.replace("edit=wrongly>right", "place=7")
    uri = await failing(editor, text)
    await editor.until(lambda: editor.publications(uri)[-1].diagnostics[0].range.start.line == 6)
    assert "sharper!" in editor.publications(uri)[-1].diagnostics[0].message


async def test_an_unfinished_exercise_has_the_hints_of_its_author(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    # script: unfinished\n    raise NotImplementedError"))
    await editor.verdict(uri, 0)
    (title,) = [each for each in await editor.actions(uri) if each.startswith("Hint ")]
    assert title.endswith(" of 5")


async def test_a_search_that_fails_costs_nothing_but_its_rungs(fresh: Editor) -> None:
    await fresh.start("emacs", fresh.folder, **OPEN)
    uri = await failing(fresh, WRONG.replace("edit=wrongly>right", "edit=fails"))
    titles = [answer.splitlines()[0] for answer in await climb(fresh, 7)]
    assert titles[0].startswith("Hint 1 of 8: A question")
    assert not any("change" in title for title in titles)
    assert "someone" not in told(fresh) + (await fresh.hover_at(uri, 2) or "")
    await fresh.shutdown_session()


async def test_the_gate_opens_when_the_setting_changes(fresh: Editor) -> None:
    fresh.set_configuration({"hints": {"gate": True}}, section="etude")
    await fresh.start("visual-studio-code", fresh.folder)
    uri = await failing(fresh)
    await climb(fresh, 6)
    assert "Hint 7 of 9 (after one more try)" in await fresh.actions(uri)
    fresh.set_configuration({"hints": {"gate": False}}, section="etude")
    fresh.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(None))
    while "Hint 7 of 9" not in await fresh.actions(uri):  # the server asks for the settings first
        pass
    assert "What kind of change" in await fresh.command("etude.hint")
    await fresh.shutdown_session()
