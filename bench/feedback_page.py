"""The figures of the feedback as text for a terminal, and as a page to read."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from typing import TYPE_CHECKING, Final

from feedback_corpus import Group
from machine import describe_machine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feedback_corpus import Sample
    from feedback_share import Figure, Share

__all__ = ["as_text", "feedback_page"]

_ABOUT: Final = """\
{today}. {written} wrong solutions of {problems} problems, each written as a learner would write it and with the lines
at fault named before anybody looked at what is shown for it ([the format](../docs/problem-format.md)); and {mutants}
mutants of the references, each with two mistakes on two lines of which either alone is rejected. All were judged by
the session that editor and command line use. What is measured is what a learner sees in the end: the answer after the
closer look, when the judge has got to know the problem as it does soon after a file was opened; where it says so, with
the verified edit that was found. A learner's search ends after a second and a half by the clock; here it ends when all
processes that search have had so much of a processor's time, so that the figures are the same on a busy machine. By the
clock that takes at least as long: on a busy machine a learner's search ends earlier than these, and finds less.

A file belongs to the tuning half or to the half that was held back by the hash of its name. Rules were written and
weights chosen by looking at the tuning half alone; the other half and the mutants were counted and not looked at.
Each cell: the share, of how many, and the 95 % interval (Wilson)."""
_AGAIN: Final = """\
`make feedback-report` measures everything again and writes this page. `.venv-dev/bin/python bench/feedback_report.py
--section PART --misses` prints one figure and names what is missed in the tuning half. How soon the better answer comes
after the first stands in [RESULTS.md](RESULTS.md)."""


def as_text(figure: Figure, *, misses: bool) -> str:
    """One figure: a line for each group, with what is missed in the tuning half if wanted."""
    goal = f", goal {figure.goal:.0%}" if figure.goal is not None else ""
    lines = ["", f"{figure.title}{goal}", f"  {figure.about}"]
    for group, share in figure.shares.items():
        lines.append(f"  {group:12} {share}")
        if misses and group == Group.TUNING:
            lines += [f"    not: {name}" for name in share.misses]
    return "\n".join(lines)


def feedback_page(figures: Sequence[Figure], samples: Sequence[Sample]) -> str:
    """FEEDBACK.md."""
    load = f"{os.getloadavg()[2]:.1f}, the mean of the last quarter of an hour"
    facts = {**describe_machine(), "load": load}
    machine = "\n".join(f"- {name}: {value}" for name, value in facts.items())
    parts = [
        "# Feedback",
        _about(samples),
        "## Figures",
        _table(figures),
        "## What is counted",
        _counted(figures),
    ]
    return "\n\n".join([*parts, "## Machine", machine, "## Again", _AGAIN]) + "\n"


def _about(samples: Sequence[Sample]) -> str:
    groups = Counter(each.group for each in samples)
    return _ABOUT.format(
        today=f"{dt.datetime.now(dt.UTC):%Y-%m-%d}",
        problems=len({each.problem.id for each in samples}),
        written=groups[Group.TUNING] + groups[Group.HELD_BACK],
        mutants=groups[Group.MUTANTS],
    )


def _table(figures: Sequence[Figure]) -> str:
    groups = [group.value for group in Group]
    rows = [_row("figure", *groups, "all", "goal"), "|---" * (len(groups) + 3) + "|"]
    for figure in figures:
        goal = f"{_least(figure.goal)} {figure.goal:.0%}" if figure.goal is not None else ""
        cells = [_cell(figure.shares.get(group)) for group in groups]
        others = [share for group, share in figure.shares.items() if group not in groups]
        rows.append(_row(figure.title, *cells, _cell(others[0] if others else None), goal))
    return "\n".join(rows)


def _least(goal: float) -> str:
    return "≥" if goal < 1 else "="


def _cell(share: Share | None) -> str:
    if share is None:
        return ""
    if not share.total:
        return "none"
    low, high = share.interval
    return f"**{share.value:.1%}** of {share.total} ({low:.1%} to {high:.1%})"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _counted(figures: Sequence[Figure]) -> str:
    return "\n".join(f"- *{figure.title}*: {figure.about}" for figure in figures)
