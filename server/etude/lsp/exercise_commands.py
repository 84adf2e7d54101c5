"""The commands about the exercise that the learner works on."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from etude.catalogue.model import Profile
from etude.errors import UsageError
from etude.feedback.text import plain_text
from etude.judge.verdict import Span
from etude.lsp.judging import start_run
from etude.lsp.pictures import picture_file
from etude.lsp.positions import range_of
from etude.messages import say
from etude.session.debug_file import debug_program, write_debug_program
from etude.session.exercise import exercise_text

if TYPE_CHECKING:
    from pathlib import Path

    from etude.lsp.arguments import Arguments
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer
    from etude.session.report import Exercise

__all__ = ["cancel", "debug", "hint", "picture", "reference", "reset", "run", "statement", "submit"]

CONFIRM_WITHIN_S: Final = 60.0


async def run(server: EtudeServer, arguments: Arguments) -> str:
    """Run the tests on the text in the editor."""
    document, _ = await _exercise(server, arguments)
    return await _verdict(server, document, submission=False)


async def submit(server: EtudeServer, arguments: Arguments) -> str:
    """The same, recorded as a submission."""
    document, _ = await _exercise(server, arguments)
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


async def hint(server: EtudeServer, arguments: Arguments) -> str:
    """Show one more step of help."""
    document, exercise = await _exercise(server, arguments)
    problem = exercise.problem
    if not problem.hints:
        raise UsageError(say("lsp.no_hints"))
    used = max(await server.hints_used(problem.id), document.hint)
    number = min(used + 1, len(problem.hints))
    document.hint = number
    await server.use_hint(problem.id, number)
    server.publish(document)
    server.refresh()
    title = say(
        "lsp.hint_title", number=number, total=len(problem.hints), title=problem.hints[number - 1].title
    )
    if not await server.show(server.pages.hints(problem, number), take_focus=False):
        server.tell(say("lsp.hint_is_here", title=title))
    return f"{title}\n{plain_text(problem.hints[number - 1].text)}"


async def debug(server: EtudeServer, arguments: Arguments) -> str:
    """Write a small program that makes the call which is shown, and open it."""
    document, exercise = await _exercise(server, arguments)
    example = document.report.verdict.counterexample if document.report is not None else None
    if example is None or document.is_stale:
        raise UsageError(say("lsp.debug_nothing"))
    problem = exercise.problem
    arrays = problem.profile is not Profile.PLAIN
    program = debug_program(example, document.path, problem.code.module, arrays=arrays)
    return await open_page(server, write_debug_program(document.path, program), "lsp.debug_is_here")


async def picture(server: EtudeServer, arguments: Arguments) -> str:
    """Draw the numbers that differ, and open the picture."""
    document, _ = await _exercise(server, arguments)
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


async def statement(server: EtudeServer, arguments: Arguments) -> str:
    """Open what the problem asks for."""
    _, exercise = await _exercise(server, arguments)
    return await open_page(server, server.pages.statement_of(exercise.problem), "lsp.statement_is_here")


async def reset(server: EtudeServer, arguments: Arguments) -> str:
    """Put the starter in place of the learner's text; undo brings it back, and a copy is kept."""
    document, exercise = await _exercise(server, arguments)
    fresh = exercise_text(exercise.problem)
    if document.text == fresh:
        return say("lsp.is_the_starter")
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    kept = server.pages.keep(exercise.problem, document.text, moment)
    sentence = say("lsp.reset", file=kept)
    if not await _replace(server, document, fresh):
        sentence = say("lsp.reset_refused", file=document.path.name)
    server.tell(sentence)
    return sentence


async def reference(server: EtudeServer, arguments: Arguments) -> str:
    """Show the reference, once the learner has said twice that this is what they want."""
    _, exercise = await _exercise(server, arguments)
    problem = exercise.problem
    if not problem.has_reference:
        raise UsageError(say("lsp.no_reference"))
    if not await _is_confirmed(server, problem.id):
        return say("lsp.reference_kept") if server.client.ask else say("lsp.reference_confirm")
    return await open_page(server, server.pages.reference(problem), "lsp.reference_is_here")


async def open_page(server: EtudeServer, page: Path, fallback: str) -> str:
    """Open a generated page, or say where it is."""
    sentence = say(fallback, file=page)
    if not await server.show(page, take_focus=True):
        server.tell(sentence)
    return sentence


def _document(server: EtudeServer, arguments: Arguments) -> OpenDocument:
    document = server.document(arguments.uri) if arguments.uri else server.focused
    if document is None:
        raise UsageError(say("lsp.no_exercise"))
    return document


async def _exercise(server: EtudeServer, arguments: Arguments) -> tuple[OpenDocument, Exercise]:
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


async def _replace(server: EtudeServer, document: OpenDocument, text: str) -> bool:
    if not server.client.apply_edit:
        return False
    lines = document.lines
    everything = range_of(Span(1, 1, len(lines), len(lines[-1]) + 1), lines, document.codec)
    edit = lsp.WorkspaceEdit(changes={document.uri: [lsp.TextEdit(everything, text)]})
    params = lsp.ApplyWorkspaceEditParams(edit, label=say("lsp.command.reset"))
    try:  # shielded: pygls#621
        answer = await asyncio.shield(server.workspace_apply_edit_async(params))
    except JsonRpcException:
        return False
    return answer.applied


async def _is_confirmed(server: EtudeServer, problem_id: str) -> bool:
    if server.client.ask:
        yes = say("lsp.reference_yes")
        return await server.ask(say("lsp.reference_question"), yes, say("lsp.reference_no")) == yes
    now = time.monotonic()
    asked = server.reference_asked.pop(problem_id, None)
    if asked is not None and now - asked <= CONFIRM_WITHIN_S:
        return True
    server.reference_asked[problem_id] = now
    server.tell(say("lsp.reference_confirm"))
    return False
