"""When what became known of a document is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer

__all__ = ["show"]


def show(server: EtudeServer, document: OpenDocument) -> None:
    """Publish what is known, but nothing about an older text while something newer is on its way.

    A save comes as two messages, the change and the word that it was saved: from the first of them until the
    newer verdict, an answer about the text before would go out under the new text's version and look like
    its verdict.
    """
    run = server.runs.running(document.uri)
    awaited = server.runs.is_resting(document.uri) or (run is not None and run.text != document.judged)
    if awaited and document.judged != document.text:
        document.is_withheld = True
    else:
        server.publish(document)
