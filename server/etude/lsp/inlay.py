"""One line of state behind the `def`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from etude.judge.verdict import Outcome
from etude.lsp.positions import end_of_line
from etude.messages import say
from etude.session.report import RunState

if TYPE_CHECKING:
    from etude.lsp.documents import OpenDocument

__all__ = ["inlay_hints", "status_of"]


def inlay_hints(document: OpenDocument, first: int, last: int) -> list[lsp.InlayHint]:
    """The state of an exercise, if its line is among those asked for (from 1, both included)."""
    status = status_of(document)
    if status is None or not first <= document.anchor_line <= last:
        return []
    place = end_of_line(document.anchor_line, document.lines, document.codec)
    return [lsp.InlayHint(place, status, padding_left=True)]


def status_of(document: OpenDocument) -> str | None:
    """Where an exercise stands, in a few words."""
    if document.exercise is None:
        return None
    if document.state is RunState.WARMING_UP:
        return say("lsp.status.warming_up")
    if document.report is None:
        return None
    if document.is_stale:
        return say("lsp.stale_status", status=document.report.status)
    if document.report.verdict.outcome is Outcome.UNFINISHED:
        return say("lsp.status.unfinished")
    return document.report.status
