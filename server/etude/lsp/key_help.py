"""For authors: what can be written in the files of a problem, and what a key there is for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.authoring.editing.problem_files import FileKind, problem_file
from etude.authoring.editing.suggestions import SuggestionKind, meaning_at, suggestions_at
from etude.lsp.hover import markup
from etude.lsp.positions import lines_of, range_of

if TYPE_CHECKING:
    from etude.authoring.editing.problem_files import ProblemFile
    from etude.authoring.editing.suggestions import Suggestion
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer

__all__ = ["TRIGGERS", "completions", "hover", "selector"]

TRIGGERS: Final = ('"', "[", "#")
_KINDS: Final = {
    SuggestionKind.KEY: lsp.CompletionItemKind.Property,
    SuggestionKind.TABLE: lsp.CompletionItemKind.Struct,
    SuggestionKind.WORD: lsp.CompletionItemKind.EnumMember,
    SuggestionKind.NAME: lsp.CompletionItemKind.Reference,
    SuggestionKind.SECTION: lsp.CompletionItemKind.Text,
}


def selector() -> list[lsp.TextDocumentFilterPattern]:
    """Which files a client is to ask about."""
    names = [each.value for each in FileKind if each is not FileKind.WRONG]
    patterns = [*(f"**/{name}" for name in names), f"**/{FileKind.WRONG.value}/*.py"]
    return [lsp.TextDocumentFilterPattern(pattern=pattern) for pattern in patterns]


async def completions(ls: EtudeServer, params: lsp.CompletionParams) -> list[lsp.CompletionItem] | None:
    """What can be written here; None outside the files of problems, and in the program of a wrong solution."""
    found = _asked(ls, params)
    if found is None:
        return None
    document, file, line, column = found
    suggestions = await asyncio.to_thread(suggestions_at, file, document.text, line, column)
    items = [_item(ls, document, each) for each in suggestions if each.span.line == each.span.end_line]
    return items or None


async def hover(ls: EtudeServer, params: lsp.HoverParams) -> lsp.Hover | None:
    """What stands here; None outside the files of problems."""
    found = _asked(ls, params)
    if found is None:
        return None
    document, file, line, column = found
    there = await asyncio.to_thread(meaning_at, file, document.text, line, column)
    if there is None:
        return None
    content = markup(there.text, as_markdown=ls.client.markdown_hover)
    return lsp.Hover(content, range_of(there.span, document.lines, document.codec))


def _asked(
    ls: EtudeServer, params: lsp.CompletionParams | lsp.HoverParams
) -> tuple[OpenDocument, ProblemFile, int, int] | None:
    """The document, what it is to its problem, and the place (from 1, in code points)."""
    document = ls.document(params.text_document.uri)
    file = problem_file(document.path) if document is not None else None
    if document is None or file is None:
        return None
    place = document.codec.position_from_client_units(lines_of(document.text), params.position)
    return document, file, place.line + 1, place.character + 1


def _item(ls: EtudeServer, document: OpenDocument, suggestion: Suggestion) -> lsp.CompletionItem:
    place = range_of(suggestion.span, document.lines, document.codec)
    return lsp.CompletionItem(
        suggestion.label,
        kind=_KINDS[suggestion.kind],
        detail=suggestion.detail or None,
        documentation=_documentation(suggestion.meaning, as_markdown=ls.client.markdown_completion),
        filter_text=suggestion.text,  # clients compare it with what the edit replaces, quotes and all
        text_edit=lsp.TextEdit(place, suggestion.text),
    )


def _documentation(text: str, *, as_markdown: bool) -> lsp.MarkupContent | str | None:
    """A client that has not said what it can show gets plain text."""
    if not text:
        return None
    content = markup(text, as_markdown=as_markdown)
    return content if as_markdown else content.value
