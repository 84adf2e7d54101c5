"""Figures: is the line at fault among the first places that a learner is shown."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from feedback_corpus import Group
from feedback_share import WRITTEN, measurement

if TYPE_CHECKING:
    from feedback_corpus import Sample

    from etude.session.report import Report

ALL = (*WRITTEN, Group.MUTANTS)


def shown_lines(report: Report) -> list[int]:
    """Where the learner is sent, in this order: to each finding's first line, and from there to its related places."""
    spans = [
        span for each in report.findings for span in (each.span, *(other.span for other in each.related))
    ]
    return list(dict.fromkeys(span.line for span in spans))


def _hit(sample: Sample, first: int) -> bool | None:
    if not sample.submission.lines:
        return None
    return not set(sample.submission.lines).isdisjoint(shown_lines(sample.report)[:first])


@measurement("line at fault, first place", goal=0.75, groups=ALL, needs_edits=True)
def first_place(sample: Sample) -> bool | None:
    """Submissions whose diagnostic begins on a line that is at fault."""
    return _hit(sample, 1)


@measurement("line at fault, first three places", goal=0.92, groups=ALL, needs_edits=True)
def first_three_places(sample: Sample) -> bool | None:
    """Submissions in which the diagnostic, its related places or the next diagnostics begin on such a line.

    The first three lines count.
    """
    return _hit(sample, 3)


@measurement("line at fault, first place, before an edit is known", groups=WRITTEN, needs_edits=True)
def first_place_at_once(sample: Sample) -> bool | None:
    """The same after the closer look, before the search for an edit has come to its end."""
    return _hit(_before(sample), 1)


@measurement("line at fault, first three places, before an edit is known", groups=WRITTEN, needs_edits=True)
def first_three_places_at_once(sample: Sample) -> bool | None:
    """The same for the first three places."""
    return _hit(_before(sample), 3)


def _before(sample: Sample) -> Sample:
    found = sample.search
    return sample if found is None or found.before is None else replace(sample, report=found.before)


@measurement("for comparison: a line picked blindly", groups=ALL)
def blindly(sample: Sample) -> bool | None:
    """The same for one line of code drawn at random, without comments and `def` lines."""
    return _drawn(sample, 1)


@measurement("for comparison: three lines picked blindly", groups=ALL)
def three_blindly(sample: Sample) -> bool | None:
    """The same for three such lines."""
    return _drawn(sample, 3)


def _drawn(sample: Sample, count: int) -> bool | None:
    if not sample.submission.lines:
        return None
    lines = [line.strip() for line in sample.source.splitlines()]
    code = [
        at
        for at, line in enumerate(lines, 1)
        if line and not line.startswith(("#", "def ", "class ", "import ", "from ", '"""'))
    ]
    chance = random.Random(hashlib.sha256(f"{sample.name} {count}".encode()).digest())
    return not set(sample.submission.lines).isdisjoint(chance.sample(code, min(count, len(code))))
