"""The whole path with the real judge: what a learner meets in the first hour, as each client."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from connections import REAL, connected
from exercises import PROBLEM, new_file
from lsprotocol import types as lsp

import etude

if TYPE_CHECKING:
    from editor import Editor

CATALOGUE = Path(etude.__file__).resolve().parents[2] / "problems"
HEADER = f"# etude: {PROBLEM}\n\n"
RIGHT = HEADER + (CATALOGUE / PROBLEM / "solution.py").read_text(encoding="utf-8")
STARTER = HEADER + (CATALOGUE / PROBLEM / "starter.py").read_text(encoding="utf-8")
NO_START = HEADER + (CATALOGUE / PROBLEM / "wrong/no_start.py").read_text(encoding="utf-8")
EVENS = HEADER + (CATALOGUE / PROBLEM / "wrong/evens_of_doubled.py").read_text(encoding="utf-8")
PATIENCE_S = 60.0  # the first verdict starts judge and cage, on a machine that may be busy


def with_line(text: str, line: str) -> str:
    """A line more as the first of the function's body."""
    head, docstring, rest = text.partition('`numbers`."""\n')
    assert docstring
    return f"{head}{docstring}    {line}\n{rest}"


async def open_and_save(learner: Editor, text: str) -> tuple[str, list[lsp.Diagnostic]]:
    path, uri = new_file(learner, STARTER)
    await learner.until(lambda: learner.publications(uri), PATIENCE_S)
    path.write_text(text, encoding="utf-8")
    learner.edit(uri, text, 2)
    learner.save(uri)
    await learner.until(lambda: learner.publications(uri)[-1].version == 2, PATIENCE_S)
    return uri, list(learner.publications(uri)[-1].diagnostics)


async def test_the_whole_path(learner: Editor) -> None:
    path, uri = new_file(learner, STARTER)
    await learner.until(lambda: learner.publications(uri), PATIENCE_S)
    assert await learner.inlay(uri) == ["not written yet"]
    assert not any(
        d.severity is lsp.DiagnosticSeverity.Error for d in learner.publications(uri)[-1].diagnostics
    )
    assert "Introduction" in (await learner.hover_at(uri, 5) or "")

    path.write_text(EVENS, encoding="utf-8")
    learner.edit(uri, EVENS, 2)
    learner.save(uri)
    await learner.until(lambda: learner.publications(uri)[-1].version == 2, PATIENCE_S)
    errors = [
        d for d in learner.publications(uri)[-1].diagnostics if d.severity is lsp.DiagnosticSeverity.Error
    ]
    assert errors
    assert "process_numbers([" in errors[0].message
    assert "evens" in errors[0].message
    assert errors[0].range.start.line > 7

    assert (await learner.command("etude.hint")).startswith("Hint ")

    path.write_text(RIGHT, encoding="utf-8")
    learner.edit(uri, RIGHT, 3)
    learner.save(uri)
    await learner.until(lambda: learner.publications(uri)[-1].version == 3, PATIENCE_S)
    assert list(learner.publications(uri)[-1].diagnostics) == []
    (status,) = await learner.inlay(uri)
    assert "tests passed" in status
    assert (await learner.command("etude.submit")).startswith("Submitted: ")


async def test_output_is_seen_after_a_passing_run(learner: Editor) -> None:
    uri, diagnostics = await open_and_save(learner, with_line(RIGHT, "print('looking at', numbers)"))
    assert not any(d.severity is lsp.DiagnosticSeverity.Error for d in diagnostics)
    line = next(n for n, text in enumerate(RIGHT.splitlines()) if text.startswith("def "))
    assert "looking at" in (await learner.hover_at(uri, line) or "")


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (
            lambda text: text.replace("def process_numbers", "def proces_numbers"),
            "missing-name",
            "process_numbers",
        ),
        (lambda text: text.replace("reduce(mul", "reduce(mull"), "runtime-error", "mull"),
        (lambda text: with_line(text, "while True: pass"), "time-limit", ""),
        (lambda text: with_line(text, "numbers += [None"), "syntax-error", ""),
        (lambda text: with_line(text, "input()"), "runtime-error", "input"),
        (lambda text: with_line(text, "open('/tmp/etude-was-here', 'w')"), "runtime-error", ""),
        (
            lambda text: text.replace("import reduce", "import reduce\nimport neighbour"),
            "runtime-error",
            "neighbour",
        ),
    ],
    ids=["misspelt", "a name that is not there", "endless", "half a line", "input", "a file", "a neighbour"],
)
async def test_what_goes_wrong_is_said_where_it_is(learner: Editor, change, code: str, words: str) -> None:
    text = change(RIGHT)
    _, diagnostics = await open_and_save(learner, text)
    found = [d for d in diagnostics if d.severity is lsp.DiagnosticSeverity.Error]
    assert found
    assert found[0].code == code
    assert words in found[0].message
    assert len(found[0].message.splitlines()[0]) <= 120
    assert found[0].range.start.line < len(text.splitlines())


async def test_a_text_that_is_not_python_at_all(learner: Editor) -> None:
    _, diagnostics = await open_and_save(
        learner, HEADER + "Dear diary, today I learned \N{PILE OF POO} ...\n\0"
    )
    assert diagnostics
    assert diagnostics[0].code == "syntax-error"


async def test_a_newer_save_replaces_an_endless_run(learner: Editor) -> None:
    path, uri = new_file(learner, STARTER)
    await learner.until(lambda: learner.publications(uri), PATIENCE_S)
    endless = with_line(RIGHT, "while True: pass")
    for version, text in ((2, endless), (3, RIGHT)):
        path.write_text(text, encoding="utf-8")
        learner.edit(uri, text, version)
        learner.save(uri)
        await asyncio.sleep(0.3)
    await learner.until(lambda: learner.publications(uri)[-1].version == 3, PATIENCE_S)
    assert [params.version for params in learner.publications(uri)] == [1, 3]
    assert list(learner.publications(uri)[-1].diagnostics) == []


async def test_the_server_answers_at_once_and_ends_cleanly(tmp_path: Path) -> None:
    async with connected(REAL, tmp_path) as client:
        await client.start("visual-studio-code", tmp_path)
        found = await client.workspace_symbol_async(lsp.WorkspaceSymbolParams("batch norm"))
        assert any("machine-learning/batch-norm" in symbol.name for symbol in found or ())
        await client.shutdown_session()
        assert client._server.returncode == 0


async def test_from_a_question_to_the_change_and_acceptance(tmp_path: Path) -> None:
    """The ladder with the real judge: each rung, the change that is found and put in, the record of it all."""
    async with connected(REAL, tmp_path) as client:
        client.folder = tmp_path
        await client.start("visual-studio-code", tmp_path, hints={"gate": False})
        _, uri = new_file(client, NO_START)
        await client.until(lambda: client.publications(uri), PATIENCE_S)
        client.answer = "Apply the change"
        told: list[str] = []
        while not client.edits and len(told) < 12:
            told.append(await client.command("etude.hint", uri))
        titles = [each.splitlines()[0].partition(": ")[2] for each in told]
        assert titles[0] == "A question about the call that is shown"
        assert titles[1] == "Where to look"
        assert titles[-2:] == ["What kind of change", "The change itself"]
        assert "process_numbers([" in told[0]
        (changed,) = client.edits[0].edit.document_changes
        (edit,) = changed.edits
        start, end = edit.range.start, edit.range.end
        lines = NO_START.splitlines(keepends=True)
        assert start.line == end.line
        line = lines[start.line]
        lines[start.line] = line[: start.character] + edit.new_text + line[end.character :]
        client.edit(uri, "".join(lines), 2)
        assert "16 of 16 tests passed" in await client.command("etude.run", uri)
        assert "Hint" not in " ".join(d.message for d in client.publications(uri)[-1].diagnostics)
        await client.shutdown_session()
