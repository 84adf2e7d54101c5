"""The requests of our own: lists to show beside the code, the tests of an exercise, a program for a debugger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlparse

import pytest
from exercises import PROBLEM, exercise, new_file, output_of, text_behind
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

if TYPE_CHECKING:
    from editor import Editor

COLLECTION = PROBLEM.partition("/")[0]
WRONG = """\
    # script: wrong=wrongly better=yes
    wrongly = 5
    return wrongly

def f(numbers):
    return sum(numbers)
"""


def plain(value: Any) -> Any:
    """What was sent, as dictionaries and lists; pygls makes named tuples of it."""
    if hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


async def asked(editor: Editor, method: str, **params: str) -> Any:
    return plain(await editor.protocol.send_request_async(method, params))


async def entries(editor: Editor, of: str, **params: str) -> list[dict[str, Any]]:
    return list(await asked(editor, "etude/entries", of=of, **params))


async def problem_entry(editor: Editor) -> dict[str, Any]:
    """The entry of the test's problem, found as a learner finds it: from the top, down."""
    for chapter in await entries(editor, f"catalogue/{COLLECTION}"):
        for entry in await entries(editor, chapter["id"]):
            if entry["command"]["arguments"] == [{"problem": PROBLEM}]:
                return dict(entry)
    raise AssertionError(PROBLEM)


async def test_today_has_a_problem_a_topic_and_a_project_that_can_be_opened(editor: Editor) -> None:
    shown = await entries(editor, "today")
    assert [each["kind"] for each in shown] == ["problem", "topic", "project", "progress"]
    assert all(each["label"] and each["command"]["command"].startswith("etude.") for each in shown)
    assert "topic" in shown[1]["command"]["arguments"][0]
    assert "solved" in shown[3]["detail"]


async def test_the_catalogue_opens_by_collection_and_chapter(editor: Editor) -> None:
    collections = await entries(editor, "catalogue")
    assert f"catalogue/{COLLECTION}" in [each["id"] for each in collections]
    assert collections == await entries(editor, "")  # the list of all there is, when none is named
    chapters = await entries(editor, f"catalogue/{COLLECTION}")
    assert len({each["id"] for each in chapters}) == len(chapters) > 1
    for each in (*collections, *chapters):
        assert each["expandable"]
        assert each["detail"].endswith(" solved")
    total = sum(int(each["detail"].split()[2]) for each in chapters)
    whole = next(each for each in collections if each["id"] == f"catalogue/{COLLECTION}")
    assert int(whole["detail"].split()[2]) == total
    assert await entries(editor, "catalogue/no-such-collection") == []
    assert await entries(editor, "no-such-list") == []


async def test_a_problem_tells_how_far_it_is_and_is_begun_or_read(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder)
    before = await problem_entry(fresh)
    assert before["state"] == "unseen"
    _, uri = new_file(fresh, exercise("    # script: wrong=wrongly\n    return wrongly"))
    await fresh.verdict(uri, 0)
    begun = await problem_entry(fresh)
    assert begun["state"] == "started"
    assert begun["detail"].endswith("· started")
    fresh.edit(uri, exercise("    return 1"), 2)
    fresh.save(uri)
    await fresh.until(lambda: not fresh.publications(uri)[-1].diagnostics)
    solved = await problem_entry(fresh)
    assert solved["state"] == "solved"
    assert solved["detail"].endswith("· solved")
    chapter = next(
        each for each in await entries(fresh, f"catalogue/{COLLECTION}") if each["detail"].startswith("1 of ")
    )
    assert chapter["state"] == "started"
    await fresh.command("etude.statement", {"problem": PROBLEM})
    shown = [each.uri for each in fresh.shown_documents]
    assert any(each.endswith(f"{PROBLEM}.md") for each in map(str, shown))
    await fresh.shutdown_session()


async def test_hints_are_listed_as_they_are_asked_for(fresh: Editor) -> None:
    await fresh.start("visual-studio-code", fresh.folder)
    assert await entries(fresh, "hints") == []
    _, uri = new_file(fresh, exercise())
    await fresh.verdict(uri, 0)
    (offered,) = await entries(fresh, "hints", uri=uri)
    assert (offered["kind"], offered["command"]["command"]) == ("next-hint", "etude.hint")
    await fresh.command("etude.hint")
    shown, following = await entries(fresh, "hints")  # of the exercise that was used last
    assert (shown["kind"], following["kind"]) == ("hint", "next-hint")
    assert shown["label"].startswith("Hint 1 of ")
    assert following["label"].startswith("Hint 2 of ")
    assert shown["label"] in text_behind(shown["page"])
    assert shown["tooltip"]
    assert "command" not in shown
    await fresh.shutdown_session()


async def test_the_tests_of_an_exercise_follow_its_text(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 1)
    shown = await asked(editor, "etude/cases", uri=uri)
    visible = [each for each in shown if each["id"].startswith("case/")]
    assert len(visible) > 1
    assert all(each["label"].startswith("process_numbers(") and each["debuggable"] for each in visible)
    assert all(each["detail"].startswith("gives ") for each in visible)
    hidden = next(each for each in shown if each["id"] == "hidden")
    assert hidden["state"] == "failed"
    failure = next(each for each in shown if each["id"] == "failure/1")
    assert (failure["state"], failure["debuggable"]) == ("failed", True)
    assert failure["label"] == "yes!"
    assert failure["range"]["start"] == {"line": 4, "character": 4}
    editor.edit(uri, exercise("    return 1"), 2)  # nothing is known of this text yet
    later = await asked(editor, "etude/cases", uri=uri)
    assert [each["id"] for each in later] == [each["id"] for each in visible]
    assert {each["state"] for each in later} == {"unknown"}


async def test_nothing_of_a_starter_has_failed(editor: Editor) -> None:
    _, uri = new_file(editor, exercise("    # script: unfinished\n    return None"))
    await editor.verdict(uri, 0)
    shown = await asked(editor, "etude/cases", uri=uri)
    assert shown
    assert {each["state"] for each in shown} == {"unknown"}


async def test_what_a_picture_shows_is_told_in_words_too(editor: Editor) -> None:
    _, uri = new_file(editor, exercise(WRONG.replace("better=yes", "better=yes arrays")))
    await editor.verdict(uri, 1)
    facts = await asked(editor, "etude/picture", uri=uri)
    assert facts["sentence"] == "1 of 4 numbers differ; the first is at [1, 0]."
    assert "Higher-Order Functions" in facts["title"]
    assert "expected" in facts["text"]
    assert facts["alt"]
    assert facts["textTitle"]
    _, other = new_file(editor, exercise())
    await editor.verdict(other, 0)
    assert await asked(editor, "etude/picture", uri=other) is None


async def test_a_file_that_is_no_exercise_has_no_tests(editor: Editor) -> None:
    _, uri = new_file(editor, "x = 1\n")
    assert await asked(editor, "etude/cases", uri=uri) == []
    assert await asked(editor, "etude/cases", uri="file:///nowhere.py") == []


async def test_a_program_for_the_debugger_makes_the_call_of_a_case(editor: Editor) -> None:
    path, uri = new_file(editor, exercise(WRONG))
    await editor.verdict(uri, 1)
    case = next(
        each for each in await asked(editor, "etude/cases", uri=uri) if each["id"].startswith("case/")
    )
    name = case["id"].removeprefix("case/")
    made = await asked(editor, "etude/debugProgram", uri=uri, case=name)
    program = path.with_name(f"debug_{path.name}")
    assert Path(unquote(urlparse(made["uri"]).path)) == program
    assert await output_of(program) == f"expected: {case['detail'].removeprefix('gives ')}\ngot: 5\n"
    await asked(editor, "etude/debugProgram", uri=uri)  # without a case, the failing call that is shown
    assert "got = f([2, 3])" in text_behind(made["uri"])


@pytest.mark.parametrize("case", ["no such case", "failure/1"])
async def test_a_case_that_there_is_not_has_no_program(editor: Editor, case: str) -> None:
    path, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    with pytest.raises(JsonRpcException, match="No failing call") as refused:
        await asked(editor, "etude/debugProgram", uri=uri, case=case)
    assert refused.value.code == lsp.LSPErrorCodes.RequestFailed
    assert not path.with_name(f"debug_{path.name}").exists()


async def test_a_text_is_settled_when_the_better_answer_is_published(editor: Editor) -> None:
    _, uri = new_file(editor, exercise())
    await editor.verdict(uri, 0)
    editor.edit(uri, exercise(WRONG.replace("better=yes", "sleep=0.2 better=yes")), 2)
    editor.save(uri)
    assert await asked(editor, "etude/settled", uri=uri) is None
    assert [each.message for each in editor.publications(uri)[-1].diagnostics] == ["yes!"]


async def test_where_nothing_is_found_out_nothing_is_waited_for(editor: Editor) -> None:
    assert await asked(editor, "etude/settled", uri="file:///nowhere.py") is None
