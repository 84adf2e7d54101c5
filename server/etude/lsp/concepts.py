"""What a topic says about the library's name under the cursor, below whatever else the hover shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.lsp import completion
from etude.lsp.hover import markup
from etude.lsp.positions import lines_of
from etude.messages import say

if TYPE_CHECKING:
    from etude.lsp.server import EtudeServer

__all__ = ["with_concept"]

_WORD: Final = re.compile(r"\w+")


async def with_concept(ls: EtudeServer, params: lsp.HoverParams, found: lsp.Hover | None) -> lsp.Hover | None:
    """A hover with the paragraph that explains the name; the same hover where no topic explains it."""
    page = await _concept_page(ls, params)
    if page is None:
        return found
    shown = markup(page, as_markdown=ls.client.markdown_hover)
    if found is None:
        return lsp.Hover(shown)
    if not isinstance(found.contents, lsp.MarkupContent):  # only pages of our own come here
        return found
    between = "\n\n---\n\n" if ls.client.markdown_hover else "\n\n"
    return lsp.Hover(
        lsp.MarkupContent(shown.kind, f"{found.contents.value}{between}{shown.value}"), found.range
    )


async def _concept_page(ls: EtudeServer, params: lsp.HoverParams) -> str | None:
    session = await ls.session()
    if ls.settings is None or not ls.settings.concepts:
        return None
    concepts = session.library.concepts
    word = _word_at(ls, params)
    # Most names are explained nowhere: for those, jedi need not even be started.
    if not any(name.rpartition(".")[2] == word for name in concepts):
        return None
    for name in await completion.full_names(ls, params):
        if name in concepts:
            topic, concept = concepts[name]
            source = say("lsp.concept", title=topic.title, topic=topic.id)
            return f"**{concept.heading}**\n\n{topic.paragraph(concept)}\n\n{source}"
    return None


def _word_at(ls: EtudeServer, params: lsp.HoverParams) -> str:
    buffer = ls.workspace.get_text_document(params.text_document.uri)
    lines = lines_of(buffer.source)
    place = buffer.position_codec.position_from_client_units(lines, params.position)
    if place.line >= len(lines):
        return ""
    words = _WORD.finditer(lines[place.line])
    return next((each.group() for each in words if each.start() <= place.character < each.end()), "")
