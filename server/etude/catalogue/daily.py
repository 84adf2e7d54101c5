"""What is chosen for a day: a problem, a topic and a project, from the date alone."""

from __future__ import annotations

import datetime as dt
import hashlib
import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.errors import CatalogueError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from etude.catalogue.model import Summary
    from etude.catalogue.project import Project
    from etude.catalogue.topic import Topic

__all__ = ["DailyChoice", "problem_of_the_day", "round_of", "the_day", "today"]


@dataclass(frozen=True, slots=True)
class DailyChoice:
    """What is there for a day. A catalogue without topics or projects has none to offer."""

    day: dt.date
    problem: Summary
    topic: Topic | None
    project: Project | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Something that can be chosen: after its prerequisites, and not next to another of its group."""

    id: str
    prerequisites: tuple[str, ...] = ()
    group: str = ""


def today() -> dt.date:
    """The learner's own day, not Greenwich's."""
    return dt.datetime.now().astimezone().date()


def problem_of_the_day(summaries: Sequence[Summary], day: dt.date) -> Summary:
    """The problem for `day`: the same on every machine with the same problems.

    Each problem comes once in a round of as many days, after its prerequisites, and every round has the same
    order, so no problem comes again before all others have been there.

    Raises:
        CatalogueError: there are no problems.
    """
    if not summaries:
        raise CatalogueError(say("catalogue.no_daily"))
    by_id = {one.id: one for one in summaries}
    order = round_of(_Candidate(one.id, one.prerequisites, one.collection) for one in by_id.values())
    return by_id[order[day.toordinal() % len(order)]]


def the_day(
    day: dt.date, summaries: Sequence[Summary], topics: Sequence[Topic], projects: Sequence[Project]
) -> DailyChoice:
    """What there is for `day`; topics and projects go round as problems do.

    Raises:
        CatalogueError: there are no problems.
    """
    topic_order = round_of(_Candidate(one.id, one.prerequisites, one.collection) for one in topics)
    project_order = round_of(_Candidate(one.repo, group=one.field) for one in projects)
    topic_by_id = {one.id: one for one in topics}
    project_by_repo = {one.repo: one for one in projects}
    number = day.toordinal()
    return DailyChoice(
        day,
        problem_of_the_day(summaries, day),
        topic_by_id[topic_order[number % len(topic_order)]] if topic_order else None,
        project_by_repo[project_order[number % len(project_order)]] if project_order else None,
    )


def round_of(candidates: Iterable[_Candidate]) -> list[str]:
    """The ids in the order of a round: by the hash of the id, but none before its prerequisites.

    Where there is a choice, neighbours are of different groups. Prerequisites that are no candidates, and
    those that lead in a circle, count for nothing.
    """
    left = {one.id: one for one in candidates}
    waits_for = {one.id: {each for each in one.prerequisites if each in left} for one in left.values()}
    opens: dict[str, list[str]] = {}
    for one_id, before in waits_for.items():
        for each in before:
            opens.setdefault(each, []).append(one_id)
    ready: dict[str, list[tuple[int, str]]] = {}
    by_hash = sorted((_place(one_id), one_id) for one_id in left)
    for place in by_hash:
        if not waits_for[place[1]]:
            heapq.heappush(ready.setdefault(left[place[1]].group, []), place)
    order: list[str] = []
    last = ""
    while left:
        tops = [(group == last, heap[0], group) for group, heap in ready.items() if heap]
        if tops:
            _, _, last = min(tops)
            _, chosen = heapq.heappop(ready[last])
        else:  # a circle: begin it somewhere
            chosen = next(one_id for _, one_id in by_hash if one_id in left)
            last = left[chosen].group
            waits_for[chosen].clear()
        del left[chosen]
        order.append(chosen)
        for following in opens.get(chosen, ()):
            if following in left and waits_for[following]:
                waits_for[following].discard(chosen)
                if not waits_for[following]:
                    heapq.heappush(
                        ready.setdefault(left[following].group, []), (_place(following), following)
                    )
    return order


def _place(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
