"""Help with an exercise, a rung at a time, for editor and command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.feedback.ladder.building import authored_ladder, ladder_of

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.ladder.rung import Ladder
    from etude.session.report import Report

__all__ = ["ladder_for"]


def ladder_for(
    problem: Problem, source: str, report: Report | None, edit: VerifiedEdit | None = None
) -> Ladder:
    """What help there is for a text.

    Args:
        problem: what the text is to solve.
        source: the text that `report` is about, or that stands there when nothing was run.
        report: what came of running it.
        edit: a verified edit of it, if one is known.
    """
    if report is None:
        return authored_ladder(problem, source)
    return ladder_of(problem, source, report.verdict, report.findings, report.values, edit)
