"""Every rule, and who speaks when several find something."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from etude.feedback.causes import (
    accumulating,
    arrays,
    calculating,
    conditions,
    folding,
    iterating,
    looping,
    mutating,
    naming,
    objects,
    recurring,
    returning,
)
from etude.feedback.causes.behaviour import behaviour_of
from etude.feedback.causes.cause import Cause
from etude.feedback.causes.failure import FAILING, Failure
from etude.feedback.functions import place_of
from etude.feedback.shorten import FIRST_LINE, fit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etude.catalogue.model import Problem
    from etude.feedback.causes.cause import Certainty
    from etude.judge.syntax import Program
    from etude.judge.verdict import Span, Verdict

__all__ = ["RULES", "cause_of"]

# The surest rule speaks. Among equally sure ones it is the family that comes first here: what a failure says in
# so many words (a name, a key, a changed argument) before what can only be read off the pattern.
_FAMILIES: Final = (
    naming,
    objects,
    mutating,
    returning,
    iterating,
    folding,
    accumulating,
    recurring,
    arrays,
    calculating,
    conditions,
    looping,
)
RULES: Final = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.certainty)
)
_HINT: Final = 400
_log = logging.getLogger(__name__)


def cause_of(problem: Problem, program: Program, verdict: Verdict) -> Cause | None:
    """Why a failing submission fails; None when it does not fail, or nothing more can be said than that."""
    if verdict.outcome not in FAILING or program.tree is None:
        return None
    failure = Failure(problem, program, program.tree, verdict)
    for rule in RULES:
        try:
            if rule.fits(failure) and (match := rule.find(failure)) is not None:
                span = place_of(program, match.node) if match.node is not None else None
                return _cause(rule.id, match.facts, span, rule.certainty)
        except Exception:  # noqa: BLE001  # texts of every shape come here, and the learner is owed the verdict
            _log.exception("the rule %s broke on a submission to %s", rule.id, problem.id)
    found = behaviour_of(failure)
    return _cause(*found) if found is not None else None


def _cause(
    name: str, facts: Mapping[str, str], span: Span | None = None, certainty: Certainty | None = None
) -> Cause:
    message = fit(f"causes.{name}.message", limit=FIRST_LINE, **facts)
    return Cause(name, message, fit(f"causes.{name}.hint", limit=_HINT, **facts), span, certainty)
