"""From a save to what is shown, over the scripted judge."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from exercises import exercise, new_file
from lsprotocol import types as lsp

if TYPE_CHECKING:
    from editor import Editor

WRONG = "    # script: wrong=wrongly\n    return wrongly"


def ours(diagnostics: list[lsp.Diagnostic]) -> list[lsp.Diagnostic]:
    return [diagnostic for diagnostic in diagnostics if diagnostic.source == "etude"]


async def test_a_wrong_answer_is_on_its_expression(editor: Editor) -> None:
    path, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    path.write_text(exercise(WRONG), encoding="utf-8")
    editor.edit(uri, exercise(WRONG), 2)
    editor.save(uri)
    (diagnostic,) = ours(await editor.verdict(uri, 1))
    assert editor.publications(uri)[-1].version == 2
    assert (diagnostic.range.start.line, diagnostic.code) == (4, "wrong-answer")
    assert diagnostic.severity is lsp.DiagnosticSeverity.Error
    assert len(diagnostic.message.splitlines()[0]) <= 120
    support = editor.capabilities.text_document.publish_diagnostics
    assert bool(diagnostic.related_information) == bool(support.related_information)
    assert bool(diagnostic.code_description) == bool(support.code_description_support)
    if diagnostic.code_description is not None:
        assert diagnostic.code_description.href.endswith("higher-order-functions.md")
    assert bool(diagnostic.data) == bool(support.data_support)


async def test_opening_judges_what_is_there(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(WRONG))
    assert len(ours(await editor.verdict(uri, 0))) == 1


async def test_a_right_answer_takes_everything_away(editor: Editor) -> None:
    path, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 0)
    path.write_text(exercise(), encoding="utf-8")
    editor.edit(uri, exercise(), 2)
    editor.save(uri)
    assert await editor.verdict(uri, 1) == []
    assert await editor.inlay(uri) == ["12 of 12 tests passed"]
    (first, second, *_) = await editor.actions(uri)
    assert (first, second) == ("After solving: compare, simplify, measure", "Next problem")


async def test_an_edit_makes_the_verdict_visibly_old_and_moves_it(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 0)
    editor.edit(uri, "\n" + exercise(WRONG), 2)
    (diagnostic,) = await editor.verdict(uri, 1)
    assert diagnostic.range.start.line == 5
    assert diagnostic.message.startswith("Before your last edit: ")
    assert len(diagnostic.message.splitlines()[0]) <= 120
    assert diagnostic.severity is lsp.DiagnosticSeverity.Information
    assert editor.publications(uri)[-1].version == 2
    assert await editor.inlay(uri) == ["3 of 12 tests passed (before your last edit)"]


async def test_an_edit_taken_back_makes_it_new_again(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 0)
    editor.edit(uri, exercise(), 2)
    await editor.verdict(uri, 1)
    editor.edit(uri, exercise(WRONG), 3)
    (diagnostic,) = await editor.verdict(uri, 2)
    assert diagnostic.message.startswith("f(2) gave 3")


async def test_six_saves_publish_once(editor: Editor) -> None:
    text = exercise("    # script: sleep=0.2 wrong=wrongly\n    return wrongly")
    path, uri = new_file(editor, text)
    await editor.verdict(uri, 0)
    before = len(editor.publications(uri))
    for version in range(2, 8):
        changed = text + "#" * version
        path.write_text(changed, encoding="utf-8")
        editor.edit(uri, changed, version)
        editor.save(uri)
        await asyncio.sleep(0.05)
    await editor.verdict(uri, before)
    await asyncio.sleep(0.8)
    published = editor.publications(uri)[before:]
    assert [params.version for params in published] == [7]


async def test_the_status_tells_of_the_warm_up_and_the_save_is_judged(editor: Editor) -> None:
    path, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    text = exercise("    # script: warm=0.5 wrong=wrongly\n    return wrongly")
    path.write_text(text, encoding="utf-8")
    editor.edit(uri, text, 2)
    editor.save(uri)
    await asyncio.sleep(0.2)
    assert await editor.inlay(uri) == ["waiting for the judge to warm up"]
    assert len(ours(await editor.verdict(uri, 1))) == 1


async def test_a_hover_does_not_wait_for_a_run(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    # script: sleep=3\n    return None"))
    loop = asyncio.get_running_loop()
    before = loop.time()
    assert await editor.hover_at(uri, 2) is not None
    assert loop.time() - before < 1.0
    assert editor.publications(uri) == []
    assert await editor.command("etude.cancel", uri) == "The run was cancelled."


async def test_cancel_ends_the_run_and_publishes_nothing(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    # script: sleep=30\n    return None"))
    await asyncio.sleep(0.1)
    actions = await editor.actions(uri)
    assert [*actions][-1] == "Cancel the run"
    assert await editor.command(actions["Cancel the run"]) == "The run was cancelled."
    assert await editor.command("etude.cancel") == "No run is going on."
    assert editor.publications(uri) == []


async def test_progress_shows_after_a_moment_and_can_cancel(editor: Editor) -> None:
    editor.progress_reports.clear()
    _, uri = new_file(editor, exercise("    # script: sleep=30\n    return None"))
    await editor.until(lambda: any(editor.progress_reports.values()))
    (token,) = editor.progress_reports
    editor.window_work_done_progress_cancel(lsp.WorkDoneProgressCancelParams(token))
    await editor.until(lambda: editor.progress_reports[token][-1].kind == "end")
    assert await editor.command("etude.cancel", uri) == "No run is going on."
    assert editor.publications(uri) == []


async def test_a_quick_run_shows_no_progress(editor: Editor) -> None:
    editor.progress_reports.clear()
    _, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    await asyncio.sleep(0.5)
    assert editor.progress_reports == {}


async def test_what_was_printed_is_in_the_hover_and_in_the_log(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    # script: print=hello-``-there\n    return None"))
    await editor.verdict(uri, 0)
    text = await editor.hover_at(uri, 2)
    assert text is not None
    assert "Output of the last run" in text
    assert "hello-``-there" in text
    await editor.until(lambda: any("hello-``-there" in log.message for log in editor.log_messages))


async def test_an_untouched_starter_is_not_written_yet(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    # script: unfinished\n    raise NotImplementedError"))
    await editor.verdict(uri, 0)
    assert await editor.inlay(uri) == ["not written yet"]


async def test_the_run_command_judges_the_unsaved_text(editor: Editor) -> None:
    _, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    editor.edit(uri, exercise(WRONG), 2)
    assert await editor.command("etude.run") == "3 of 12 tests passed"
    assert len(ours(await editor.verdict(uri, 1))) == 1


async def test_a_submission_outlives_a_save_of_the_same_text(editor: Editor) -> None:
    _, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    editor.edit(uri, exercise("    # script: sleep=0.4\n    return None"), 2)
    submission = asyncio.create_task(editor.command("etude.submit", uri))
    await asyncio.sleep(0.1)
    editor.save(uri)
    assert await submission == "Submitted: 12 of 12 tests passed"


async def test_a_closed_file_is_forgotten(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 0)
    editor.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    assert await editor.verdict(uri, 1) == []
    assert await editor.hover_at(uri, 2) is None


async def test_as_one_types_the_unsaved_text_is_judged_after_a_rest(fresh: Editor) -> None:
    fresh.set_configuration({"run": "onType"}, section="etude")
    await fresh.start("visual-studio-code", fresh.folder)
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    for version in range(2, 6):
        fresh.edit(uri, exercise(WRONG) + "#" * version, version)
        await asyncio.sleep(0.05)
    (diagnostic,) = await fresh.verdict(uri, 1)
    assert diagnostic.severity is lsp.DiagnosticSeverity.Error
    assert [params.version for params in fresh.publications(uri)] == [1, 5]
    await fresh.shutdown_session()


async def test_when_told_to_wait_nothing_runs_by_itself(fresh: Editor) -> None:
    await fresh.start("neovim@v0.11", fresh.folder, etude={"run": "manual"})
    _, uri = new_file(fresh, exercise(WRONG))
    fresh.save(uri)
    await fresh.hover_at(uri, 2)
    await asyncio.sleep(0.3)
    assert fresh.publications(uri) == []
    assert await fresh.command("etude.run") == "3 of 12 tests passed"
    assert len(ours(await fresh.verdict(uri, 0))) == 1
    await fresh.shutdown_session()


async def test_a_closer_look_makes_the_answer_better(editor: Editor) -> None:
    """Another message, and what the lines of the failing call gave: behind them, and in the hover."""
    text = exercise(
        "    # script: wrong=total better=sharper\n    total = 0\n    total = wrongly\n    return total"
    )
    _, uri = new_file(editor, text)
    (diagnostic,) = ours(await editor.verdict(uri, 1))
    assert diagnostic.message == "sharper!"
    assert await editor.inlay(uri) == ["3 of 12 tests passed", "total = 0", "total = 2 → 5"]
    assert "total = 2 → 5" in (await editor.hover_at(uri, 4) or "")
    assert await editor.hover_at(uri, 6) is None


async def test_values_of_an_older_text_are_not_shown(editor: Editor) -> None:
    text = exercise(
        "    # script: wrong=total better=sharper\n    total = 0\n    total = wrongly\n    return total"
    )
    _, uri = new_file(editor, text)
    await editor.verdict(uri, 1)
    editor.edit(uri, "\n" + text, 2)
    assert await editor.hover_at(uri, 5) is None


async def test_only_the_last_text_waits_for_the_known_mistakes(fresh: Editor) -> None:
    """They become known when nobody saves for a while; a save for each second of an evening must not wait for that."""
    await fresh.start("neovim", fresh.folder)
    text = exercise("    # script: study waiting\n    return 1")
    _, uri = new_file(fresh, text)
    await fresh.verdict(uri, 0)
    for version in range(2, 7):
        fresh.edit(uri, f"{text}# {version}\n", version)
        assert await fresh.command("etude.run") == "12 of 12 tests passed · 1 waiting"
    await fresh.shutdown_session()
