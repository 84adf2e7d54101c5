"""Changes to the learner's text, which the editor makes and can undo."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from etude.lsp.positions import range_of

if TYPE_CHECKING:
    from etude.judge.verdict import Span
    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer

__all__ = ["make_edit", "replacement"]


def replacement(
    document: OpenDocument, span: Span, text: str, client: ClientCapabilities
) -> lsp.WorkspaceEdit:
    """A text in the place of a span, for this very version of the document where the client looks at that."""
    if "\r\n" in document.text:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    edit = lsp.TextEdit(range_of(span, document.lines, document.codec), text)
    if not client.document_changes:
        return lsp.WorkspaceEdit(changes={document.uri: [edit]})
    identifier = lsp.OptionalVersionedTextDocumentIdentifier(document.uri, document.buffer.version)
    return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(identifier, [edit])])


async def make_edit(server: EtudeServer, edit: lsp.WorkspaceEdit, label: str) -> bool:
    """Have the client make an edit; says whether it did."""
    if not server.client.apply_edit:
        return False
    params = lsp.ApplyWorkspaceEditParams(edit, label=label)
    try:  # shielded: pygls#621
        answer = await asyncio.shield(server.workspace_apply_edit_async(params))
    except JsonRpcException:
        return False
    return answer.applied
