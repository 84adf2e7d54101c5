"""What an author is given in the files of a problem: diagnostics, completion, hovers, and the value to fill in."""

from __future__ import annotations

import asyncio
import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from connections import REAL, SCRIPTED, connected
from exercises import exercise, new_file
from lsprotocol import types as lsp

from etude.authoring.proof_cache import ProofCache
from etude.authoring.remark import Check, Remark
from etude.catalogue.trust import TrustStore
from etude.feedback.finding import Severity
from etude.settings import layers_off

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from editor import Editor

sys.path.insert(0, str(Path(__file__).parents[1] / "content"))

import tutorial

_numbers = itertools.count()

FAULTS = [  # a change of a file, and what is said of it, on which line
    ("problem.toml", 'difficulty = "easy"', 'difficulty = "simple"', 4, "easy, medium, hard"),
    ("problem.toml", "minutes = 10", "minuts = 10", 5, "`minuts`"),
    ("problem.toml", '["sliding-windows"]', '["sliding-doors"]', 7, "sliding-doors"),
    (
        "problem.toml",
        'license = "MIT"',
        'license = "MIT"\nprerequisites = ["nothing-there"]',
        10,
        "nothing-there",
    ),
    ("problem.toml", 'type = "list"', 'type = "lists"', 53, "'lists'"),
    ("cases.toml", "visible = true", "visibel = true", 3, "visible"),
    ("cases.toml", 'expect = "[2.0]"', 'expect = "[2.0"', 17, "expect"),
    ("statement.md", "## Approach", "## Approaches", 15, "Approaches"),
    ("statement.md", "Take one window", "<b>Take</b> one window", 17, "HTML"),
    ("hints.md", "What do you divide by?", "What do you seperate it by?", 7, "separate"),
    ("wrong/sums.py", '# outcome = "wrong-answer"', '# outcome = "wrong"', 2, "wrong-answer"),
    ("wrong/sums.py", '"sum-for-mean"', '"sum-of-mean"', 5, "sum-of-mean"),
]
COMPLETIONS = [  # what is written, with the place as a bar, and some of what can stand there
    ("problem.toml", 'difficulty = "easy"', 'difficulty = "|"', {"easy", "medium", "hard"}),
    ("problem.toml", "minutes = 10", "min|", {"minutes"}),
    ("problem.toml", '["sliding-windows"]', '["|"]', {"sliding-windows"}),
    (
        "problem.toml",
        'license = "MIT"',
        'license = "MIT"\nrelated = ["ring|"]',
        {"python-foundations/ring-buffer"},
    ),
    ("problem.toml", 'chapter = "sequences"', "chapter = |", {"sequences"}),
    ("problem.toml", 'type = "list"', 'type = "|"', {"int", "list", "nested", "callable"}),
    ("problem.toml", 'items = { type = "int", ', 'items = { type = "int", |', {"edge"}),
    ("problem.toml", "size = [0, 6]", "|", {"size", "ordinary_size"}),
    ("problem.toml", "[input]\n", "[input]\nwhere = [|]\n", {"sorted", "boxes"}),
    ("problem.toml", "[input]\n", "[lim|\n[input]\n", {"[limits]"}),
    ("problem.toml", 'like = ["wrong/sums.py"]', 'like = ["|"]', {"wrong/sums.py", "wrong/no_check.py"}),
    ("problem.toml", 'mode = "approx"', 'mode = "approx"\naccepts = "|"', {"random lists"}),
    ("cases.toml", "visible = true", "|", {"visible", "tolerance", "match", "driver"}),
    ("cases.toml", "visible = true", "visible = |", {"true", "false"}),
    ("statement.md", "## Approach\n", "## |\n", {"## Approach"}),
    ("wrong/sums.py", '# outcome = "wrong-answer"', '# outcome = "|"', {"wrong-answer", "time-limit"}),
    ("wrong/sums.py", '"sum-for-mean"', '"|"', {"sum-for-mean", "whole-numbers-only"}),
    ("wrong/sums.py", '["one at a time"]', '["|"]', {"two at a time", "random lists"}),
]
HOVERS = [
    ("problem.toml", "minutes", "knows the prerequisites"),
    ("problem.toml", "[[misconception]]", "known wrong idea"),
    ("problem.toml", "size = [0", "largest length"),
    ("problem.toml", '"list"', "items of one type"),
    ("cases.toml", "expect", "what the call must give"),
    ("statement.md", "## Approach", "how one may begin"),
    ("hints.md", "## One window", "hint 1 of 4"),
    ("wrong/sums.py", "misconception", "in `problem.toml`"),
]


def catalogue(folder: Path) -> Path:
    """A catalogue with the problem of the tutorial; the problem's folder."""
    root = folder / f"catalogue-{next(_numbers)}" / "problems"
    problem = root / tutorial.COLLECTION / tutorial.NAME
    tutorial.write(problem)
    (problem.parent / "collection.toml").write_text(tutorial.COLLECTION_TOML, encoding="utf-8")
    return problem


def change(file: Path, old: str, new: str) -> str:
    text = file.read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return text


def edited(text: str, edit: lsp.TextEdit) -> str:
    """A text of ASCII characters with an edit made."""

    def offset(place: lsp.Position) -> int:
        return sum(map(len, text.splitlines(keepends=True)[: place.line])) + place.character

    return text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]


async def said(editor: Editor, uri: str, words: str) -> lsp.Diagnostic:
    """The diagnostic with these words, as soon as it is there."""

    def found() -> lsp.Diagnostic | None:
        shown = editor.publications(uri)[-1:]
        return next((one for each in shown for one in each.diagnostics if words in one.message), None)

    return await editor.until(found)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def writer(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
    """One client over the scripted judge: where nothing runs, clients differ in little."""
    folder = tmp_path_factory.mktemp("writer")
    async with connected(SCRIPTED, folder) as client:
        client.folder = folder
        await client.start("visual-studio-code", folder)
        yield client
        await client.shutdown_session()


@pytest.mark.parametrize(("name", "old", "new", "line", "words"), FAULTS)
async def test_a_fault_is_told_on_open_on_its_line(
    writer: Editor, name: str, old: str, new: str, line: int, words: str
) -> None:
    file = catalogue(writer.folder) / name
    uri = writer.open(file, change(file, old, new))
    found = await said(writer, uri, words)
    assert (found.range.start.line + 1, found.source) == (line, "etude")


async def test_every_client_is_told_and_offered_and_explained(editor: Editor) -> None:
    file = catalogue(editor.folder) / "problem.toml"
    text = change(file, 'difficulty = "easy"', 'difficulty = "simple"')
    uri = editor.open(file, text)
    assert (await said(editor, uri, "easy, medium, hard")).range.start.line == 3
    assert "knows the prerequisites" in (await editor.hover_at(uri, 3, 2) or "")
    params = lsp.CompletionParams(lsp.TextDocumentIdentifier(uri), lsp.Position(3, len('difficulty = "')))
    items = await editor.text_document_completion_async(params)
    assert {item.label for item in items or ()} == {"easy", "medium", "hard"}


async def test_a_fault_goes_when_it_is_mended_in_another_file_and_saved(writer: Editor) -> None:
    folder = catalogue(writer.folder)
    problem = folder / "problem.toml"
    (folder / "wrong" / "sums.py").rename(folder / "wrong" / "totals.py")
    uri = writer.open(problem, problem.read_text(encoding="utf-8"))
    await said(writer, uri, "wrong/sums.py")
    other = folder / "wrong" / "no_check.py"
    other_uri = writer.open(other, other.read_text(encoding="utf-8"))
    (folder / "wrong" / "totals.py").rename(folder / "wrong" / "sums.py")
    writer.save(other_uri)
    await writer.until(lambda: not writer.publications(uri)[-1].diagnostics)


@pytest.mark.parametrize(("name", "old", "new", "wanted"), COMPLETIONS)
async def test_what_can_be_written_is_offered(
    writer: Editor, name: str, old: str, new: str, wanted: set[str]
) -> None:
    file = catalogue(writer.folder) / name
    text = change(file, old, new)
    before, _, after = text.partition("|") if "|" not in text.partition(new)[0] else (text, "", "")
    uri = writer.open(file, before + after)
    lines = before.split("\n")
    place = lsp.Position(len(lines) - 1, writer.units(lines[-1]))
    params = lsp.CompletionParams(lsp.TextDocumentIdentifier(uri), place)
    items = await writer.text_document_completion_async(params)
    assert wanted <= {item.label for item in items or ()}
    for item in items or ():
        assert isinstance(item.text_edit, lsp.TextEdit)
        assert item.text_edit.range.start.line == item.text_edit.range.end.line == place.line
        assert item.text_edit.range.start.character <= place.character <= item.text_edit.range.end.character


@pytest.mark.parametrize(("name", "needle", "words"), HOVERS)
async def test_what_stands_there_is_explained(writer: Editor, name: str, needle: str, words: str) -> None:
    file = catalogue(writer.folder) / name
    text = file.read_text(encoding="utf-8")
    uri = writer.open(file, text)
    lines = text.partition(needle)[0].split("\n")
    shown = await writer.hover_at(uri, len(lines) - 1, writer.units(lines[-1]) + 2)
    assert words in (shown or "").replace("How one", "how one").replace("Hint 1", "hint 1")


async def test_the_program_of_a_wrong_solution_is_left_to_others(writer: Editor) -> None:
    file = catalogue(writer.folder) / "wrong" / "sums.py"
    text = file.read_text(encoding="utf-8")
    uri = writer.open(file, text)
    line = text.split("\n").index("def moving_average(numbers, width):")
    params = lsp.CompletionParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, 8))
    assert not await writer.text_document_completion_async(params)
    assert await writer.hover_at(uri, line, 8) is None


async def test_a_learner_who_waits_goes_first(editor: Editor) -> None:
    file = catalogue(editor.folder) / "cases.toml"
    _, waiting = new_file(editor, exercise("    # script: sleep=1.0 wrong=waits\n    return waits"))
    await asyncio.sleep(0)
    uri = editor.open(file, change(file, "visible = true", "visibel = true"))
    await said(editor, uri, "visible")
    order = [each.uri for each in editor.published if each.uri in (uri, waiting)]
    assert order.index(waiting) < order.index(uri)


async def test_what_the_command_has_proven_of_this_state_is_shown(writer: Editor) -> None:
    folder = catalogue(writer.folder)
    file = folder / "cases.toml"
    cache = ProofCache(writer.folder / "cache" / "author", None, sorted(layers_off()))
    remark = Remark(Check.CASES, Severity.WARNING, file, 8, "No mutant needs this case.")
    cache.keep(cache.key(folder), folder, (remark,))
    uri = writer.open(file, file.read_text(encoding="utf-8"))
    found = await said(writer, uri, "No mutant needs this case.")
    assert (found.range.start.line, found.code) == (7, "needed-cases")


# ------------------------------------------------------------------ with the real judge

DISAGREE = [  # a change of cases.toml, the line, what is said, and what is filled in for the change
    (
        'expect = "[3.0, 3.5, 5.0]"',
        'expect = "[3.0, 3.5]"',
        5,
        "[3.0, 3.5, 5.0]",
        'expect = "[3.0, 3.5, 5.0]"',
    ),
    ('raises = "ValueError"', 'raises = "TypeError"', 29, "ValueError", 'raises = "ValueError"'),
    ('raises = "ValueError"', 'expect = "[]"', 29, "ValueError", 'raises = "ValueError"'),
    ('expect = "[2.0]"', 'raises = "ValueError"', 17, "[2.0]", 'expect = "[2.0]"'),
    ('expect = "[2.0]"', 'raises = "ValueError"\nmatch = "one"', 17, "[2.0]", 'expect = "[2.0]"'),
    ('expect = "[2.0]"', 'match = "one"\nraises = "ValueError"', 18, "[2.0]", 'expect = "[2.0]"'),
    (
        'expect = "[2.0]"\nwhy',
        'raises = "ValueError"\nweight = 2\nmatch = "one"\nwhy',
        17,
        "[2.0]",
        'expect = "[2.0]"\nweight = 2\nwhy',
    ),
    (
        'raises = "ValueError"',
        'raises = "TypeError"\nmatch = "two"',
        29,
        "ValueError",
        'raises = "ValueError"',
    ),
    (
        'raises = "ValueError"',
        'raises = "ValueError"\nmatch = "at least two"',
        29,
        "ValueError",
        "raises = \"ValueError\"\nmatch = 'a\\ window\\ holds\\ at\\ least\\ one\\ number'",
    ),
]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def author(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
    """A client over the real judge, in a workspace with a catalogue; the catalogue is trusted where `author.trust`."""
    folder = tmp_path_factory.mktemp("author")
    problem = catalogue(folder)
    TrustStore(folder / "data" / "trust.sqlite3").trust(problem.parents[1])
    async with connected(REAL, folder) as client:
        client.folder = problem
        await client.start("neovim@v0.11", problem.parents[2])
        yield client
        await client.shutdown_session()


@pytest.mark.parametrize(("old", "new", "line", "words", "mended"), DISAGREE)
async def test_a_value_that_is_not_the_references_can_be_filled_in(
    author: Editor, old: str, new: str, line: int, words: str, mended: str
) -> None:
    file = author.folder / "cases.toml"
    before = file.read_text(encoding="utf-8")
    text = change(file, old, new)
    uri = author.open(file, text)
    found = await said(author, uri, words)
    assert found.range.start.line + 1 == line
    assert "reference" in found.message
    params = lsp.CodeActionParams(
        lsp.TextDocumentIdentifier(uri), found.range, lsp.CodeActionContext([found])
    )
    (action,) = await author.text_document_code_action_async(params) or ()
    assert isinstance(action, lsp.CodeAction)
    assert action.edit is not None
    (edit,) = (action.edit.changes or {})[uri]  # this client does not look at versions
    assert edited(text, edit) == before.replace(old, mended, 1)
    file.write_text(before, encoding="utf-8")
    author.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    await author.until(lambda: not author.publications(uri)[-1].diagnostics)


async def test_nothing_of_an_untrusted_root_runs(tmp_path: Path) -> None:
    problem = catalogue(tmp_path)
    file = problem / "cases.toml"
    text = change(file, '"[3.0, 3.5, 5.0]"', '"[3.0, 3.5]"')
    async with connected(REAL, tmp_path) as client:
        await client.start("neovim@v0.11", problem.parents[2])
        uri = client.open(file, text)
        found = await said(client, uri, "etude trust")
        assert found.severity == lsp.DiagnosticSeverity.Information
        client.save(uri)
        await client.until(lambda: len(client.publications(uri)) > 1)
        await client.shutdown_session()
        messages = [one.message for each in client.publications(uri) for one in each.diagnostics]
        assert not any("reference" in each for each in messages)
