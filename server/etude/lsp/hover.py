"""The statement where the learner writes; on the lines of a failing call, what they gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from etude.feedback.text import plain_text
from etude.feedback.trials import trial_page
from etude.lsp.inlay import shown_values
from etude.lsp.page_texts import hover_page, rendered
from etude.lsp.positions import line_span, range_of
from etude.messages import say

if TYPE_CHECKING:
    from etude.feedback.ladder.standing import Standing
    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument

__all__ = ["hover_at", "markup"]


def hover_at(
    document: OpenDocument, line: int, standing: Standing, client: ClientCapabilities, picture: str = ""
) -> lsp.Hover | None:
    """The problem on the entry's and on the marker's line (from 1); nothing on lines that gave nothing.

    `picture`, in Markdown, goes below.
    """
    if document.exercise is None:
        return None
    if line not in (document.anchor_line, document.marker_line):
        found = _answer_at(document, line, client) or _values_at(document, line, client)
        return _with_picture(document, found, line, client, picture)
    page = hover_page(document, document.exercise.problem, standing)
    lines = document.lines
    hover = lsp.Hover(
        markup(page, as_markdown=client.markdown_hover),
        range_of(line_span(line, lines), lines, document.codec),
    )
    return _with_picture(document, hover, line, client, picture)


def _with_picture(
    document: OpenDocument, hover: lsp.Hover | None, line: int, client: ClientCapabilities, picture: str
) -> lsp.Hover | None:
    if not picture:
        return hover
    # It is ours and safe: what makes Markdown of others safe would take the image away.
    added = picture if client.markdown_hover else plain_text(picture)
    if hover is None:
        content = markup("", as_markdown=client.markdown_hover)
        span = range_of(line_span(line, document.lines), document.lines, document.codec)
        hover = lsp.Hover(content, span)
    assert isinstance(hover.contents, lsp.MarkupContent)  # noqa: S101  # made above
    hover.contents.value = f"{hover.contents.value}\n\n{added}".strip()
    return hover


def _answer_at(document: OpenDocument, line: int, client: ClientCapabilities) -> lsp.Hover | None:
    """The answer to the `# try:` comment on a line."""
    if document.report is None or document.is_stale:
        return None
    found = next((trial for trial in document.report.trials if trial.span.line == line), None)
    if found is None:
        return None
    page = trial_page(found, document.report.exercise.problem)
    span = range_of(line_span(line, document.lines), document.lines, document.codec)
    return lsp.Hover(markup(page, as_markdown=client.markdown_hover), span)


def _values_at(document: OpenDocument, line: int, client: ClientCapabilities) -> lsp.Hover | None:
    given = shown_values(document).get(line)
    example = document.report.verdict.counterexample if document.report is not None else None
    if given is None or example is None:
        return None
    heading = say("feedback.values.heading", call=example.call.splitlines()[-1])
    span = range_of(line_span(line, document.lines), document.lines, document.codec)
    page = f"{heading}\n\n```text\n{given}\n```"
    return lsp.Hover(markup(page, as_markdown=client.markdown_hover), span)


def markup(markdown: str, *, as_markdown: bool) -> lsp.MarkupContent:
    """Markdown in the form that the client can show."""
    kind = lsp.MarkupKind.Markdown if as_markdown else lsp.MarkupKind.PlainText
    return lsp.MarkupContent(kind, rendered(markdown, as_markdown=as_markdown))
