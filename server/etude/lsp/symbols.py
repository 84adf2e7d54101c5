"""The catalogue as workspace symbols: any problem is a few letters away in every client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Summary
    from etude.lsp.pages import Pages
    from etude.session.session import Session

__all__ = ["catalogue_symbols"]

MOST: Final = 100  # a learner types another letter rather than read on
_TOP: Final = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))


def catalogue_symbols(session: Session, pages: Pages, query: str) -> list[lsp.WorkspaceSymbol]:
    """The problems that fit a query, best first; without one, the catalogue in its order."""
    catalogue = session.catalogue
    return [_symbol(session, pages, summary) for summary in catalogue.search(query, MOST)]


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
