"""What a failing submission's finding is called, and the sentence that says why it fails."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.feedback.causes import cause_of

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.causes import Cause
    from etude.judge.syntax import Program
    from etude.judge.verdict import Verdict

__all__ = ["Reason", "reason_of"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reason:
    """The code of a finding, its sentence and the idea behind it; both are empty when only the outcome is known.

    `cause` is what a rule over the text has found, whoever has the word.
    """

    code: str
    message: str = ""
    idea: str = ""
    cause: Cause | None = None


def reason_of(problem: Problem, program: Program, verdict: Verdict, *, why: bool) -> Reason:
    """The problem's own misconception if the verdict names one, else the cause if `why`, else the outcome."""
    cause: Cause | None = None
    if why:
        try:
            cause = cause_of(problem, program, verdict)
        except Exception:  # noqa: BLE001  # many rules look at programs of all kinds: none may cost the learner the verdict
            _log.exception("a rule failed on a submission to %s", problem.id)
    known = next((each for each in problem.misconceptions if each.id == verdict.misconception), None)
    if known is not None:
        return Reason(known.id, known.message, known.hint, cause)
    if cause is not None:
        return Reason(cause.id, cause.message, cause.hint, cause)
    return Reason(verdict.outcome.value)
