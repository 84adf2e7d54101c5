"""One line of buttons above the entry, for clients that show them. Each has a code action twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from etude.lsp.code_actions import offer
from etude.lsp.commands import Command
from etude.lsp.positions import line_span, range_of

if TYPE_CHECKING:
    from etude.feedback.ladder.standing import Standing
    from etude.lsp.documents import OpenDocument

__all__ = ["code_lenses"]


def code_lenses(document: OpenDocument, standing: Standing) -> list[lsp.CodeLens]:
    """Run, submit, hint, statement."""
    if document.exercise is None:
        return []
    lines = document.lines
    place = range_of(line_span(document.anchor_line, lines), lines, document.codec)
    hint = (Command.HINT,) if standing.next is not None else ()
    commands = (Command.RUN, Command.SUBMIT, *hint, Command.STATEMENT)
    return [lsp.CodeLens(place, offer(command, document, standing)) for command in commands]
