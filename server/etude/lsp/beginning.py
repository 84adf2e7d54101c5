"""What can be begun at a marker that names no problem, in every editor that has a menu of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.errors import CatalogueError
from etude.lsp.code_actions import command_action
from etude.lsp.commands import Command
from etude.lsp.text_edits import replacement
from etude.messages import say
from etude.session.exercise import exercise_text

if TYPE_CHECKING:
    from etude.catalogue.model import Summary
    from etude.judge.verdict import Span
    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument
    from etude.session.session import Session

__all__ = ["begin_actions"]

_ELSEWHERE: Final = (Command.START, Command.DAILY, Command.PROGRESS)


def begin_actions(
    document: OpenDocument, session: Session, client: ClientCapabilities
) -> list[lsp.Command | lsp.CodeAction]:
    """Make an exercise of this file, for each problem that its marker may mean; and what is not about this file."""
    here = [
        lsp.CodeAction(
            say("lsp.command.begin_here", title=problem.title, problem=problem.id),
            lsp.CodeActionKind.QuickFix,
            edit=replacement(document, *_begun(document, session, problem), client),
        )
        for problem in (document.meant if client.code_action_literals else ())
    ]
    return [*here, *(command_action(lsp.Command(each.title, each.id), client) for each in _ELSEWHERE)]


def _begun(document: OpenDocument, session: Session, problem: Summary) -> tuple[Span, str]:
    """The marker with the problem's name; in a file that holds nothing else, the starter under it too."""
    marker = document.marker_span()
    others = (line for number, line in enumerate(document.lines, 1) if number != marker.line)
    named = f"# etude: {problem.id}"
    if any(line.strip() for line in others):
        return marker, named
    try:
        return document.whole_span(), exercise_text(session.catalogue.problem(problem.id))
    except CatalogueError:  # its author has to repair it: the finding says so once the marker names it
        return marker, named
