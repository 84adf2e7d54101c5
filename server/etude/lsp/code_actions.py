"""What a learner can do here, as code actions: every client has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from etude.judge.verdict import Outcome
from etude.lsp.arguments import Arguments
from etude.lsp.commands import Command
from etude.lsp.diagnostics import SOURCE
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument

__all__ = ["code_actions", "offer", "start_action"]


def code_actions(
    document: OpenDocument,
    hints_used: int,
    *,
    is_running: bool,
    client: ClientCapabilities,
    about: Sequence[lsp.Diagnostic],
    has_topic: bool = False,
) -> list[lsp.Command | lsp.CodeAction]:
    """Everything that can be done with this exercise now, the likeliest first."""
    ours = [diagnostic for diagnostic in about if diagnostic.source == SOURCE]
    order = _in_order(document, is_running=is_running, has_topic=has_topic)
    commands = [offer(command, document, hints_used) for command in order]
    return [_action(command, client, ours) for command in commands]


def start_action(problem_id: str, client: ClientCapabilities) -> lsp.Command | lsp.CodeAction:
    """Begin the problem whose statement is open."""
    arguments = Arguments(problem=problem_id).as_json()
    return _action(
        lsp.Command(say("lsp.command.start_this"), Command.START.id, arguments=arguments), client, []
    )


def offer(command: Command, document: OpenDocument, hints_used: int) -> lsp.Command:
    """A command about this document, titled with what it would do now."""
    title = command.title
    if command is Command.HINT and document.exercise is not None:
        total = len(document.exercise.problem.hints)
        title = say("lsp.command.hint_number", number=min(hints_used + 1, total), total=total)
    return lsp.Command(title, command.id, arguments=Arguments(uri=document.uri).as_json())


def _in_order(document: OpenDocument, *, is_running: bool, has_topic: bool) -> Iterator[Command]:
    if is_running:
        yield Command.CANCEL
    accepted = document.report is not None and document.report.verdict.outcome is Outcome.ACCEPTED
    if accepted and not document.is_stale:
        yield Command.NEXT
    report = document.report
    if report is not None and report.verdict.counterexample is not None and not document.is_stale:
        yield Command.DEBUG
    if report is not None and report.arrays is not None and not document.is_stale:
        yield Command.PICTURE
    yield from (Command.RUN, Command.SUBMIT)
    if document.exercise is not None and document.exercise.problem.hints:
        yield Command.HINT
    yield Command.STATEMENT
    if has_topic:
        yield Command.TOPIC
    if not accepted or document.is_stale:
        yield Command.NEXT
    yield Command.RESET
    if document.exercise is None or document.exercise.problem.has_reference:
        yield Command.REFERENCE


def _action(
    command: lsp.Command, client: ClientCapabilities, about: list[lsp.Diagnostic]
) -> lsp.Command | lsp.CodeAction:
    if not client.code_action_literals:
        return command
    # The command itself, not an edit that needs resolving: every client runs it.
    return lsp.CodeAction(
        command.title, lsp.CodeActionKind.QuickFix, diagnostics=about or None, command=command
    )
