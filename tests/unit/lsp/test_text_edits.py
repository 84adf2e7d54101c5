"""Changes to a text as the client is asked to make them."""

from __future__ import annotations

import pytest
from lsprotocol import types as lsp
from pygls.workspace import PositionCodec, TextDocument

from etude.judge.verdict import Span
from etude.lsp.capabilities import ClientCapabilities
from etude.lsp.documents import OpenDocument
from etude.lsp.text_edits import replacement


def opened(text: str) -> OpenDocument:
    codec = PositionCodec(lsp.PositionEncodingKind.Utf16)
    return OpenDocument(TextDocument("file:///a.py", text, version=7, position_codec=codec))


@pytest.mark.parametrize(
    ("text", "span", "put_in", "place", "written"),
    [
        ("a = 1\nb = 2\n", Span(2, 5, 2, 6), "3", ((1, 4), (1, 5)), "3"),
        ("s = '\N{PILE OF POO}' + x\n", Span(1, 11, 1, 12), "y", ((0, 11), (0, 12)), "y"),
        ("a = 1\r\nb = 2\r\n", Span(2, 1, 2, 1), "c = 1\n", ((1, 0), (1, 0)), "c = 1\r\n"),
        ("a = 1", Span(1, 6, 1, 6), "\nb = 2", ((0, 5), (0, 5)), "\nb = 2"),
    ],
    ids=["a word", "behind what takes two units", "line ends of the file", "at the end"],
)
@pytest.mark.parametrize("versions", [True, False])
def test_the_place_is_in_the_clients_units_and_the_text_in_the_files_line_ends(
    text: str,
    span: Span,
    put_in: str,
    place: tuple[tuple[int, int], tuple[int, int]],
    written: str,
    versions: bool,
) -> None:
    edit = replacement(opened(text), span, put_in, ClientCapabilities(document_changes=versions))
    wanted = lsp.TextEdit(lsp.Range(*(lsp.Position(*each) for each in place)), written)
    if versions:
        (change,) = edit.document_changes or ()
        assert isinstance(change, lsp.TextDocumentEdit)
        assert (change.text_document.uri, change.text_document.version) == ("file:///a.py", 7)
        assert change.edits == [wanted]
    else:
        assert edit.changes == {"file:///a.py": [wanted]}
