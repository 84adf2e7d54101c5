"""The problem of the day, from the date alone."""

from __future__ import annotations

import bisect
import hashlib
from typing import TYPE_CHECKING

from etude.errors import CatalogueError
from etude.messages import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from etude.catalogue.model import Summary


def problem_of_the_day(summaries: Sequence[Summary], day: dt.date) -> Summary:
    """The problem for `day`: the same on every machine, each problem once in a cycle of as many days.

    Problems stand on a circle, each at the hash of its id; a day takes the problem that follows the hash of
    its date, or the next one that no earlier day of the cycle took. Shuffling the list would be simpler, but
    then one new problem would give nearly every day another one. The place of a day does not depend on the
    cycle it falls into, so here one new problem leaves many days as they were: four in ten with 50 problems.

    Raises:
        CatalogueError: there are no problems.
    """
    if not summaries:
        raise CatalogueError(say("catalogue.no_daily"))
    circle = sorted({one.id: one for one in summaries}.values(), key=lambda one: (_place(one.id), one.id))
    places = [_place(one.id) for one in circle]
    ordinal = day.toordinal()
    first_day = ordinal - ordinal % len(circle)
    next_free = list(range(len(circle)))
    chosen = 0
    for one in range(first_day, ordinal + 1):
        chosen = _find_free(next_free, bisect.bisect_left(places, _place(f"day {one}")) % len(circle))
        next_free[chosen] = (chosen + 1) % len(circle)
    return circle[chosen]


def _find_free(next_free: list[int], start: int) -> int:
    """The first free place from `start` on. A taken one points onwards; the way is shortened in passing."""
    at = start
    while next_free[at] != at:
        next_free[at] = next_free[next_free[at]]
        at = next_free[at]
    return at


def _place(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
