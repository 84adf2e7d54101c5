"""The commands that help: the next hint, its change put into the text, the reference."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

from etude.errors import UsageError
from etude.feedback.ladder.rung import RungKind
from etude.feedback.text import plain_text
from etude.lsp.documents import ShownHint
from etude.lsp.exercise_commands import exercise_of, open_page
from etude.lsp.page_texts import hint_heading
from etude.lsp.text_edits import make_edit, replacement
from etude.messages import say

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.ladder.rung import Rung
    from etude.feedback.ladder.standing import Standing
    from etude.lsp.arguments import Arguments
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer

__all__ = ["apply_change", "hint", "reference"]

CONFIRM_WITHIN_S: Final = 60.0
PATIENCE_S: Final = 2.0  # for a run, and for the search after it, which takes 1.5 s


async def hint(server: EtudeServer, arguments: Arguments) -> str:
    """Show one more step of help."""
    document, exercise = await exercise_of(server, arguments)
    problem = exercise.problem
    await _all_is_known(server, document)
    standing = await server.standing(document, problem)
    rung = standing.next
    if rung is None:
        raise UsageError(say("lsp.no_hints"))
    if standing.locked:
        sentence = say("lsp.hint_locked", number=standing.number, total=standing.total)
        server.tell(sentence)
        return sentence
    if rung.kind is RungKind.REFERENCE:
        return await _open_reference(server, document, problem, asked=standing.is_new)
    await server.note_help(document, problem, standing.ladder.use_of(rung))
    return await _show(server, document, problem, standing, rung)


async def apply_change(server: EtudeServer, arguments: Arguments) -> str:
    """Put the change that a hint showed into the text."""
    document, exercise = await exercise_of(server, arguments)
    sentence = await _put_in(server, document, await server.standing(document, exercise.problem))
    server.tell(sentence)
    return sentence


async def reference(server: EtudeServer, arguments: Arguments) -> str:
    """Show the reference, once the learner has said twice that this is what they want."""
    document, exercise = await exercise_of(server, arguments)
    return await _open_reference(server, document, exercise.problem, asked=True)


async def _all_is_known(server: EtudeServer, document: OpenDocument) -> None:
    """Wait for what is being found out about the text, which a hint may be made of; but not for long."""
    run = server.runs.running(document.uri)
    if run is not None:
        await asyncio.wait({run.task}, timeout=PATIENCE_S)
    if document.searching is not None:
        await asyncio.wait({document.searching}, timeout=PATIENCE_S)
    await (await server.session()).recorded()  # another try may have opened the next hint


async def _show(
    server: EtudeServer, document: OpenDocument, problem: Problem, standing: Standing, rung: Rung
) -> str:
    title = hint_heading(standing, rung)
    about = document.judged if standing.ladder.failure and rung.kind is not RungKind.AUTHORED else None
    document.hint = ShownHint(title, rung.text, about)
    server.publish(document)
    server.refresh()
    standing = await server.standing(document, problem)
    if not await server.show(server.pages.hints(problem, standing), take_focus=False):
        server.tell(say("lsp.hint_is_here", title=title))
    answer = f"{title}\n{plain_text(rung.text)}"
    if rung.kind is not RungKind.CHANGE:
        return answer
    return f"{answer}\n\n{await _offer_change(server, document, standing)}"


async def _offer_change(server: EtudeServer, document: OpenDocument, standing: Standing) -> str:
    """Ask whether the change is to be made; where the client cannot ask, an action waits for the learner."""
    if server.client.ask and server.client.apply_edit:
        yes = say("lsp.command.apply")
        if await server.ask(say("lsp.change_question"), yes, say("lsp.change_no")) == yes:
            sentence = await _put_in(server, document, standing)
            server.tell(sentence)
            return sentence
    return say("lsp.change_waits")


async def _put_in(server: EtudeServer, document: OpenDocument, standing: Standing) -> str:
    if document.applied_to == document.buffer.version:
        return say("lsp.change_is_in")
    edit = standing.ladder.change
    if edit is None or not any(rung.kind is RungKind.CHANGE for rung in standing.used):
        raise UsageError(say("lsp.no_change"))
    if document.change_on_offer(standing) is None:
        raise UsageError(say("lsp.change_is_old"))
    version = document.buffer.version
    edited = replacement(document, edit.span, edit.replacement, server.client)
    if not await make_edit(server, edited, say("lsp.command.apply")):
        return say("lsp.change_refused", file=document.path.name)
    if document.buffer.version == version:  # the client tells of the new text after its answer
        document.applied_to = version
    return say("lsp.change_made")


async def _open_reference(
    server: EtudeServer, document: OpenDocument, problem: Problem, *, asked: bool
) -> str:
    if not problem.has_reference:
        raise UsageError(say("lsp.no_reference"))
    if asked and not await _is_confirmed(server, problem.id):
        return say("lsp.reference_kept") if server.client.ask else say("lsp.reference_confirm")
    await server.note_help(document, problem, document.ladder(problem).use_of_reference)
    server.refresh()
    return await open_page(server, server.pages.reference(problem), "lsp.reference_is_here")


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
