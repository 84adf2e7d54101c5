"""One line of state behind the `def`, and behind the lines of a failing call what they gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from etude.feedback.trials import trial_line
from etude.feedback.values import values_by_line
from etude.judge.verdict import Outcome
from etude.lsp.positions import end_of_line
from etude.messages import say
from etude.session.report import RunState

if TYPE_CHECKING:
    from etude.lsp.documents import OpenDocument

__all__ = ["inlay_hints", "shown_values", "status_of"]


def inlay_hints(document: OpenDocument, first: int, last: int) -> list[lsp.InlayHint]:
    """What belongs behind the lines asked for (from 1, both included)."""
    status = status_of(document)
    texts = {} if status is None else {document.anchor_line: status}
    for line, text in shown_values(document).items():
        texts.setdefault(line, text)
    for line, text in _answers(document).items():
        texts[line] = f"{texts[line]} · {text}" if line in texts else text
    return [
        lsp.InlayHint(end_of_line(line, document.lines, document.codec), text, padding_left=True)
        for line, text in sorted(texts.items())
        if first <= line <= last
    ]


def shown_values(document: OpenDocument) -> dict[int, str]:
    """By line (from 1) what it gave in the call that is shown; nothing once the text is another."""
    if document.report is None or document.is_stale:
        return {}
    return values_by_line(document.report.values)


def _answers(document: OpenDocument) -> dict[int, str]:
    """By line (from 1) the answer to its `# try:` comment; nothing once the text is another."""
    if document.report is None or document.is_stale:
        return {}
    problem = document.report.exercise.problem
    return {trial.span.line: trial_line(trial, problem) for trial in document.report.trials}


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
