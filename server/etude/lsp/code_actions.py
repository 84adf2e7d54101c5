"""What a learner can do here, as code actions: every client has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from etude.judge.verdict import Outcome
from etude.lsp.arguments import Arguments
from etude.lsp.commands import Command
from etude.lsp.diagnostics import SOURCE
from etude.lsp.text_edits import replacement
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.feedback.ladder.standing import Standing
    from etude.judge.verdict import Span
    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument

__all__ = ["code_actions", "command_action", "offer", "start_action"]


def code_actions(
    document: OpenDocument,
    standing: Standing,
    *,
    is_running: bool,
    client: ClientCapabilities,
    about: Sequence[lsp.Diagnostic],
    has_topic: bool = False,
    at_marker: bool = False,
    starter: str = "",
) -> list[lsp.Command | lsp.CodeAction]:
    """Everything that can be done with this exercise now.

    A menu may be open while something becomes known, and a learner types the number that was there before: what
    comes and goes stands behind what stays. At the marker there is also what is not about this exercise. `starter`
    is the text that a reset puts in place of the document's.
    """
    ours = [diagnostic for diagnostic in about if diagnostic.source == SOURCE]
    edits = _edits(document, standing, starter) if _needs_an_edit(client) else {}
    wanted = _in_order(document, standing, is_running=is_running, has_topic=has_topic, at_marker=at_marker)
    return [
        _edit_action(command, document, edits[command], client, ours)
        if command in edits
        else command_action(offer(command, document, standing), client, ours)
        for command in wanted
    ]


def start_action(problem_id: str, client: ClientCapabilities) -> lsp.Command | lsp.CodeAction:
    """Begin the problem whose statement is open."""
    arguments = Arguments(problem=problem_id).as_json()
    return command_action(
        lsp.Command(say("lsp.command.start_this"), Command.START.id, arguments=arguments), client
    )


def offer(command: Command, document: OpenDocument, standing: Standing) -> lsp.Command:
    """A command about this document, titled with what it would do now."""
    title = command.title
    if command is Command.HINT:
        words = "hint_later" if standing.locked else "hint_number"
        title = say(f"lsp.command.{words}", number=standing.number, total=standing.total)
    return lsp.Command(title, command.id, arguments=Arguments(uri=document.uri).as_json())


def _in_order(
    document: OpenDocument, standing: Standing, *, is_running: bool, has_topic: bool, at_marker: bool
) -> Iterator[Command]:
    report = None if document.is_stale else document.report
    accepted = report is not None and report.verdict.outcome is Outcome.ACCEPTED
    if accepted:
        yield from (Command.COMPARE, Command.NEXT)
    if standing.next is not None:
        yield Command.HINT
    yield from (Command.RUN, Command.SUBMIT, Command.STATEMENT)
    if not accepted:
        yield Command.NEXT
    yield Command.RESET
    if document.exercise is None or document.exercise.problem.has_reference:
        yield Command.REFERENCE
    if has_topic:
        yield Command.TOPIC
    if at_marker:
        yield from (Command.DAILY, Command.PROGRESS)
    if document.change_on_offer(standing) is not None:
        yield Command.APPLY
    if report is not None and report.verdict.counterexample is not None:
        yield Command.DEBUG
    if report is not None and report.arrays is not None:
        yield Command.PICTURE
    if is_running:
        yield Command.CANCEL


def _needs_an_edit(client: ClientCapabilities) -> bool:
    """Whether the client makes edits that come with an action, and none that a command asks for."""
    return client.code_action_literals and not client.apply_edit


def _edits(document: OpenDocument, standing: Standing, starter: str) -> dict[Command, tuple[Span, str]]:
    """The commands that change the text, as far as they would now: which span, and what comes there."""
    edits = {}
    change = document.change_on_offer(standing)
    if change is not None:
        edits[Command.APPLY] = (change.span, change.replacement)
    if starter and document.text != starter:
        edits[Command.RESET] = (document.whole_span(), starter)
    return edits


def _edit_action(
    command: Command,
    document: OpenDocument,
    edit: tuple[Span, str],
    client: ClientCapabilities,
    about: list[lsp.Diagnostic],
) -> lsp.CodeAction:
    return lsp.CodeAction(
        command.title,
        lsp.CodeActionKind.QuickFix,
        diagnostics=about or None,
        edit=replacement(document, *edit, client),
    )


def command_action(
    command: lsp.Command, client: ClientCapabilities, about: Sequence[lsp.Diagnostic] = ()
) -> lsp.Command | lsp.CodeAction:
    """A command as an action; as itself for a client that knows nothing else."""
    if not client.code_action_literals:
        return command
    # The command itself, not an edit that needs resolving: every client runs it.
    return lsp.CodeAction(
        command.title, lsp.CodeActionKind.QuickFix, diagnostics=list(about) or None, command=command
    )
