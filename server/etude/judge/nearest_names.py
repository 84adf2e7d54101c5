"""Names that a submission has in the place of those that it lacks."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from etude.judge.prepared_problem import own_names

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["nearest_names"]


def nearest_names(
    missing: Sequence[str], defined: dict[str, list[Any]], needed: Collection[str]
) -> tuple[str, ...]:
    """For each missing name the one that was probably meant to be it; empty where there is none.

    Args:
        missing: names that the problem needs and the submission has not.
        defined: what the submission has, as its worker tells it.
        needed: all names that the problem needs.
    """
    own = [name for name, kind in own_names(defined).items() if name not in needed]
    found = []
    for name in missing:
        close = difflib.get_close_matches(name, own, 1, 0.6)
        # A single function of another name is meant to be the one that is asked for.
        only = [each for each in own if defined[each][0] in ("function", "class")]
        found.append(close[0] if close else only[0] if len(only) == 1 else "")
    return tuple(found)
