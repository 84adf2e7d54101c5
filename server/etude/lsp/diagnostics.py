"""Findings as diagnostics."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.feedback.finding import Finding, Severity
from etude.feedback.text import plain_text
from etude.feedback.trials import trial_findings
from etude.judge.verdict import Outcome, Span
from etude.lsp.positions import line_span, lines_of, moved, range_of
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument, ShownHint

__all__ = ["SOURCE", "diagnostics_of"]

SOURCE: Final = "etude"
_LONGEST_FIRST_LINE: Final = 120
_SEVERITIES: Final = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFORMATION: lsp.DiagnosticSeverity.Information,
    Severity.HINT: lsp.DiagnosticSeverity.Hint,
}


def diagnostics_of(
    document: OpenDocument, client: ClientCapabilities, statement_uri: str | None
) -> list[lsp.Diagnostic]:
    """Everything there is to show in a document now; findings about an older text say so."""
    lines = document.lines
    findings = [_in_text(document, finding, lines) for finding in _findings(document)]
    return [_diagnostic(document, finding, lines, client, statement_uri) for finding in findings]


def _findings(document: OpenDocument) -> Iterator[Finding]:
    yield from document.said.findings
    if document.trouble is not None:
        yield document.trouble
    elif document.report is not None:
        yield from document.report.findings
        yield from trial_findings(document.report.trials, document.report.exercise.problem)
    if document.is_gone:
        yield Finding(Span(1, 1, 1, 1), Severity.WARNING, "gone", say("lsp.gone", file=document.path.name))
    accepted = document.report is not None and document.report.verdict.outcome is Outcome.ACCEPTED
    if document.exercise is not None and document.hint is not None and not accepted:
        yield _hint(document, document.hint)


def _hint(document: OpenDocument, hint: ShownHint) -> Finding:
    """The hint asked for last, for clients that can open no page. Made for the text as it is now."""
    span = line_span(document.anchor_line, document.lines)
    return Finding(span, Severity.INFORMATION, "hint", f"{hint.title}\n{plain_text(hint.text)}")


def _in_text(document: OpenDocument, finding: Finding, lines: tuple[str, ...]) -> Finding:
    """The finding moved to where its place is now, and marked when it is about an older text."""
    if finding.code in ("hint", "gone") or document.judged == document.text:
        return finding
    old = lines_of(document.judged)
    span = moved(finding.span, old, lines)
    related = tuple(replace(other, span=moved(other.span, old, lines)) for other in finding.related)
    if document.trouble is finding:
        return replace(finding, span=span, related=related)
    message = _shortened(say("lsp.stale_finding", message=finding.message))
    severity = (
        Severity.INFORMATION if finding.severity in (Severity.ERROR, Severity.WARNING) else finding.severity
    )
    return replace(finding, span=span, related=related, severity=severity, message=message)


def _shortened(message: str) -> str:
    first, newline, rest = message.partition("\n")
    if len(first) > _LONGEST_FIRST_LINE:
        first = first[: _LONGEST_FIRST_LINE - 1] + "…"
    return first + newline + rest


def _diagnostic(
    document: OpenDocument,
    finding: Finding,
    lines: tuple[str, ...],
    client: ClientCapabilities,
    statement_uri: str | None,
) -> lsp.Diagnostic:
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(document.uri, range_of(other.span, lines, document.codec)), other.message
        )
        for other in finding.related
    ]
    problem = document.exercise.problem.id if document.exercise is not None else None
    return lsp.Diagnostic(
        range=range_of(finding.span, lines, document.codec),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        source=SOURCE,
        code=finding.code,
        code_description=lsp.CodeDescription(statement_uri)
        if statement_uri is not None and client.code_description
        else None,
        data={"problem": problem, "code": finding.code} if client.diagnostic_data and problem else None,
        related_information=related if related and client.related_information else None,
    )
