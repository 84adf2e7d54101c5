"""The catalogue as workspace symbols: any problem is a few letters away in every client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.messages import say
from etude.session.reading import topic_text

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Summary
    from etude.catalogue.topic import Topic
    from etude.lsp.pages import Pages
    from etude.session.session import Session

__all__ = ["catalogue_symbols"]

MOST: Final = 100  # a learner types another letter rather than read on
_TOP: Final = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))


def catalogue_symbols(session: Session, pages: Pages, query: str) -> list[lsp.WorkspaceSymbol]:
    """The problems and topics that fit a query, problems first; without one, the catalogue in its order."""
    catalogue = session.catalogue
    found = [_symbol(session, pages, summary) for summary in catalogue.search(query, MOST)]
    topics = [one for one in session.library.topics.values() if _fits(one, query)]
    return found + [_topic_symbol(session, pages, one) for one in topics[: MOST - len(found)]]


def _fits(topic: Topic, query: str) -> bool:
    """Whether each word of the query begins a word of the title."""
    words = topic.title.casefold().split()
    return all(any(word.startswith(typed) for word in words) for typed in query.casefold().split())


def _topic_symbol(session: Session, pages: Pages, topic: Topic) -> lsp.WorkspaceSymbol:
    page = pages.topic(topic, topic_text(topic, session.catalogue.summaries(), session.library))
    return lsp.WorkspaceSymbol(
        name=say("lsp.topic_symbol", title=topic.title),
        kind=lsp.SymbolKind.Namespace,
        container_name=topic.collection,
        location=lsp.Location(page.as_uri(), _TOP),
    )


def _symbol(session: Session, pages: Pages, summary: Summary) -> lsp.WorkspaceSymbol:
    path = _exercise_of(session, summary) or pages.statement(summary)
    return lsp.WorkspaceSymbol(
        name=say("lsp.symbol", title=summary.title, problem=summary.id),  # clients filter by the name
        kind=lsp.SymbolKind.Function,
        container_name=_detail(summary),
        location=lsp.Location(path.as_uri(), _TOP),
    )


def _detail(summary: Summary) -> str:
    if not summary.minutes:
        return say("lsp.symbol_detail_untimed", difficulty=summary.difficulty)
    return say("lsp.symbol_detail", difficulty=summary.difficulty, minutes=summary.minutes)


def _exercise_of(session: Session, summary: Summary) -> Path | None:
    path = session.progress.state(summary.id).last_path
    return path if path is not None and path.is_file() else None
