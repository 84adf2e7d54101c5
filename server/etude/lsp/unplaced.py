"""A marker that names no problem, and which ones it may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.catalogue.daily import today
from etude.feedback.finding import Finding, Severity
from etude.lsp.page_texts import headline
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Summary
    from etude.errors import UnknownProblem
    from etude.judge.verdict import Span
    from etude.session.session import Session

__all__ = ["UNPLACED", "meant_by", "unplaced"]

TODAY: Final = "today"  # in a marker, in place of a problem
MOST: Final = 5
UNPLACED: Final = ("today", "unknown-problem")  # the codes of what is said there


def meant_by(session: Session, error: UnknownProblem) -> tuple[Summary, ...]:
    """The problems that are meant by a name that is none's, best first: today's, or what its words find."""
    catalogue = session.catalogue
    if error.problem_id == TODAY:
        return (catalogue.daily(today()),)
    found = catalogue.search(error.problem_id, MOST)
    return found or tuple(each for each in catalogue.summaries() if each.id == error.nearest)


def unplaced(error: UnknownProblem, meant: Sequence[Summary], span: Span) -> Finding:
    """What is said at a marker whose problem there is not."""
    if error.problem_id == TODAY:
        sentence = say("lsp.today_here", headline=headline(meant[0]), problem=meant[0].id)
        return Finding(span, Severity.INFORMATION, UNPLACED[0], sentence)
    lines = [say("lsp.found_here", headline=headline(each), problem=each.id) for each in meant]
    return Finding(span, Severity.ERROR, UNPLACED[1], "\n".join([str(error), *lines]))
