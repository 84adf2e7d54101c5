"""The commands about the exercise that the learner works on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from etude.catalogue.model import Profile
from etude.errors import UsageError
from etude.judge.verdict import Outcome
from etude.lsp.judging import start_run
from etude.lsp.pictures import picture_file
from etude.lsp.text_edits import make_edit, replacement
from etude.lsp.working import working
from etude.messages import say
from etude.session.debug_file import DebuggedCall, call_of_case, debug_program, write_debug_program
from etude.session.exercise import exercise_text

if TYPE_CHECKING:
    from pathlib import Path

    from etude.lsp.arguments import Arguments
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer
    from etude.session.report import Exercise

__all__ = [
    "cancel",
    "compare",
    "debug",
    "debug_file",
    "exercise_of",
    "open_page",
    "picture",
    "reset",
    "run",
    "statement",
    "submit",
]


async def run(server: EtudeServer, arguments: Arguments) -> str:
    """Run the tests on the text in the editor."""
    document, _ = await exercise_of(server, arguments)
    return await _verdict(server, document, submission=False)


async def submit(server: EtudeServer, arguments: Arguments) -> str:
    """The same, recorded as a submission."""
    document, _ = await exercise_of(server, arguments)
    sentence = await _verdict(server, document, submission=True)
    server.tell(sentence)
    return sentence


async def cancel(server: EtudeServer, arguments: Arguments) -> str:
    """End the run that goes on."""
    document = _document(server, arguments)
    is_over = not server.runs.cancel(document.uri)
    server.refresh()
    sentence = say("lsp.nothing_to_cancel") if is_over else say("lsp.cancelled")
    server.tell(sentence)
    return sentence


async def debug(server: EtudeServer, arguments: Arguments) -> str:
    """Write a small program that makes the call which is shown, and open it."""
    return await open_page(server, await debug_file(server, arguments), "lsp.debug_is_here")


async def debug_file(server: EtudeServer, arguments: Arguments, case: str | None = None) -> Path:
    """A small program that makes the call which is shown, or that of a case of the statement; where it is now.

    Raises:
        UsageError: there is no such call.
        ExerciseError: something else has the program's name.
        OSError: it cannot be written.
    """
    document, exercise = await exercise_of(server, arguments)
    problem = exercise.problem
    call = _call_shown(document) if case is None else call_of_case(problem, case)
    if call is None:
        raise UsageError(say("lsp.debug_nothing"))
    arrays = problem.profile is not Profile.PLAIN
    program = debug_program(call, document.path, problem.code.module, arrays=arrays)
    return write_debug_program(document.path, program)


def _call_shown(document: OpenDocument) -> DebuggedCall | None:
    example = document.report.verdict.counterexample if document.report is not None else None
    if example is None or document.is_stale:
        return None
    return DebuggedCall(example.call, example.expected)


async def picture(server: EtudeServer, arguments: Arguments) -> str:
    """Draw the numbers that differ, and open the picture."""
    document, _ = await exercise_of(server, arguments)
    path = await picture_file(document, server.picture_files)
    if path is None:
        raise UsageError(say("lsp.picture_nothing"))
    sentence = say("lsp.picture_is_here", file=path)
    # A client that says nothing of images would open the file as a text.
    ways = (False, True) if server.client.images else (True,)
    for outside in ways:
        if await server.show(path, take_focus=True, outside=outside):
            return sentence
    server.tell(sentence)
    return sentence


async def compare(server: EtudeServer, arguments: Arguments) -> str:
    """Open the page about a solution that is accepted: other ways, what is simpler, how its work grows."""
    document, exercise = await exercise_of(server, arguments)
    text = document.text
    if document.report is None or document.is_stale:
        await _verdict(server, document, submission=False)
    report = document.report
    if report is None or document.judged != text or report.verdict.outcome is not Outcome.ACCEPTED:
        raise UsageError(say("review.not_yet"))
    session = await server.session()
    async with working(server, say("lsp.reviewing", title=exercise.problem.title)):
        page = server.pages.review(exercise.problem, await session.review(report, text))
    return await open_page(server, page, "lsp.review_is_here")


async def statement(server: EtudeServer, arguments: Arguments) -> str:
    """Open what the problem asks for: that of the exercise, or the named one."""
    if arguments.problem is not None:
        session = await server.session()
        named = session.catalogue.problem(arguments.problem)
        return await open_page(server, server.pages.statement_of(named), "lsp.statement_is_here")
    _, exercise = await exercise_of(server, arguments)
    return await open_page(server, server.pages.statement_of(exercise.problem), "lsp.statement_is_here")


async def reset(server: EtudeServer, arguments: Arguments) -> str:
    """Put the starter in place of the learner's text; undo brings it back, and a copy is kept."""
    document, exercise = await exercise_of(server, arguments)
    fresh = exercise_text(exercise.problem)
    if document.text == fresh:
        return say("lsp.is_the_starter")
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    kept = server.pages.keep(exercise.problem, document.text, moment)
    sentence = say("lsp.reset", file=kept)
    edit = replacement(document, document.whole_span(), fresh, server.client)
    if not await make_edit(server, edit, say("lsp.command.reset")):
        sentence = say("lsp.reset_refused", file=document.path.name)
    server.tell(sentence)
    return sentence


async def open_page(server: EtudeServer, page: Path, fallback: str) -> str:
    """Open a generated page, or say where it is."""
    sentence = say(fallback, file=page)
    if not await server.show(page, take_focus=True):
        server.tell(sentence)
    return sentence


def _document(server: EtudeServer, arguments: Arguments) -> OpenDocument:
    document = server.meant(arguments.uri)
    if document is None:
        raise UsageError(say("lsp.no_exercise"))
    return document


async def exercise_of(server: EtudeServer, arguments: Arguments) -> tuple[OpenDocument, Exercise]:
    """The exercise that is meant, or the one used last.

    Raises:
        UsageError: there is none.
    """
    session = await server.session()
    document = _document(server, arguments)
    exercise = document.bind(session)
    if exercise is None:
        raise UsageError(document.trouble.message if document.trouble else say("lsp.no_exercise"))
    server.focus_on(document.uri)
    return document, exercise


async def _verdict(server: EtudeServer, document: OpenDocument, *, submission: bool) -> str:
    task = start_run(server, document, document.text, submission=submission)
    await asyncio.wait({task})  # not `await task`: its cancellation is an answer, not ours
    report = None if task.cancelled() else task.result()
    if report is not None:
        return say("lsp.submitted", status=report.status) if submission else report.status
    return document.trouble.message if document.trouble is not None else say("lsp.superseded")
