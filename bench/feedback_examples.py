"""Figures: is a call shown that goes wrong, and is it an ordinary one wherever an ordinary one goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback_corpus import Group
from feedback_share import WRITTEN, measurement
from ordinary_calls import ordinary_failure

from etude.feedback.causes.failure import FAILING

if TYPE_CHECKING:
    from feedback_corpus import Sample

ALL = (*WRITTEN, Group.MUTANTS)


@measurement("counterexample found", goal=0.99, groups=ALL)
def found(sample: Sample) -> bool | None:
    """Submissions that fail tests for which a call is shown that goes wrong."""
    if sample.report.verdict.outcome not in FAILING:
        return None
    return sample.report.verdict.counterexample is not None


@measurement("ordinary call unless only an edge fails", goal=1.0, groups=ALL)
def ordinary(sample: Sample) -> bool | None:
    """Submissions with a counterexample: it is ordinary, or none of hundreds of others that are goes wrong."""
    example = sample.report.verdict.counterexample
    if example is None:
        return None
    return example.ordinary or ordinary_failure(sample.problem, sample.source) is None
