"""Figures: for how many wrong solutions a verified edit is found, in the processor time that a learner's search has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from feedback_share import measurement

from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from feedback_corpus import Sample

_MENDABLE: Final = frozenset(Outcome) - {Outcome.ACCEPTED, Outcome.UNFINISHED, Outcome.INTERNAL_ERROR}


@measurement("verified edits", goal=0.45, needs_edits=True)
def found(sample: Sample) -> bool | None:
    """Wrong solutions for which a single edit is found with which the judge accepts them.

    Within a second and a half of the processor time of all processes that search.
    """
    if sample.report.verdict.outcome not in _MENDABLE or sample.search is None:
        return None
    return sample.search.edit is not None


@measurement("edits that are verified", goal=1.0, needs_edits=True)
def verified(sample: Sample) -> bool | None:
    """Of these edits those with which the program is accepted when it is judged once more."""
    if sample.search is None or sample.search.edit is None or sample.search.again is None:
        return None
    again = sample.search.again
    return again.outcome is Outcome.ACCEPTED and again.passed == again.total and not again.broken_rules
