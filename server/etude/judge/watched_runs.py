"""What a submission does on many inputs: which lines it executes, and where it comes by values of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from etude.judge.beginnings import beginnings, parts_of, seen_values
from etude.judge.examination import MOST_VALUES, LineValue, Run
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.prepared_problem import new_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from etude.judge.link import Link
    from etude.judge.prepared_problem import PreparedProblem

__all__ = ["MALFORMED", "RightValues", "watched_runs", "watched_values"]

MALFORMED: Final = (TypeError, ValueError, IndexError, KeyError, AttributeError)
"""What goes wrong when a worker's answer is not of the make-up that it should be."""
_TIME_S = 0.5
_MOST_RUNS = 30  # of inputs that go right, and of inputs that go wrong
_MOST_WITH_VALUES = 10  # of these, since noting values takes ten times as long
_MOST_SEEN = {True: 6, False: 4}  # of those that go wrong, and of those that go right
_MOST_EVENTS = 150  # of a run that is one of many
_MOST_LINES = 1000
_MOST_DEATHS = 3
_LONGEST_NAME = 40
_LONGEST_TEXT = 80


class RightValues:
    """The values that right programs come by, for each input: those of the reference and the alternatives.

    They stay in the judge. Names and steps differ from program to program, values less so: a value that no right
    program has says that something went wrong before it or where it was made.
    """

    def __init__(self, prepared: PreparedProblem, requests: Iterable[bytes]) -> None:
        self._prepared = prepared
        self._requests = tuple(dict.fromkeys(requests))
        problem = prepared.problem
        self._unread = [source.text for source in (*problem.alternatives, problem.reference)]
        self._known: dict[bytes, set[int]] = {}
        self._seen: dict[bytes, set[int]] = {}

    @property
    def left(self) -> int:
        """How many programs are to be watched."""
        return len(self._unread)

    def study(self, control_fd: int) -> None:
        """Watch one more of the right programs.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        link = new_link(self._prepared.problem, self._prepared.cage, self._unread[-1], control_fd)
        try:
            link.start_test(_TIME_S)
            if link.load().error is None:
                for request in self._requests:
                    _, events = _watched(link, request, _MOST_EVENTS)
                    known = self._known.setdefault(request, set())
                    known.update(trait for event in events for trait in (event[3], *event[4]))
                for request in self._requests:
                    link.start_test(_TIME_S)
                    values = (part for _, parts in seen_values(link, request) for part in parts)
                    self._seen.setdefault(request, set()).update(values)
        finally:
            link.close()
        self._unread.pop()

    def of(self, request: bytes) -> set[int] | None:
        """The traits of the values for an input; None while they are not known."""
        return self._known.get(request) if not self._unread else None

    def of_expressions(self, request: bytes) -> set[int] | None:
        """The traits of the values of all expressions for an input; None while they are not known."""
        return self._seen.get(request) if not self._unread else None


def watched_runs(link: Link, inputs: Mapping[bytes, bool], right: RightValues) -> tuple[Run, ...]:
    """Run a submission on inputs while watching.

    Args:
        link: a worker with the submission.
        inputs: packed requests, with whether the submission goes wrong there.
        right: what right programs come by.
    """
    found: dict[bytes, Run] = {}
    counts = {True: 0, False: 0}
    deaths = 0
    for request, fails in inputs.items():
        if counts[fails] >= _MOST_RUNS:
            continue
        known = right.of(request) if counts[fails] < _MOST_WITH_VALUES else None
        counts[fails] += 1
        lines, events = _watched(link, request, _MOST_EVENTS if known is not None else 0)
        deaths += not lines
        if deaths >= _MOST_DEATHS:
            break
        found[request] = _compared(fails, lines, events, known)
    _see(link, found, right)
    return tuple(found.values())


def _see(link: Link, runs: dict[bytes, Run], right: RightValues) -> None:
    """Add where values begin that no right program has, for the first few runs."""
    parts = parts_of(link.submission.source)
    for fails, most in _MOST_SEEN.items():
        for request in [request for request, run in runs.items() if run.fails is fails][:most]:
            known = right.of_expressions(request)
            if known is None:
                continue
            link.start_test(_TIME_S)
            lines = beginnings(parts, seen_values(link, request), known)
            runs[request] = replace(runs[request], begins=lines)


def _compared(fails: bool, lines: set[int], events: list[_Event], known: set[int] | None) -> Run:
    """One run, its values held against those of right programs."""
    told = tuple(sorted(lines))
    if known is None:
        return Run(fails, told)
    strange: dict[int, None] = {}
    odd: dict[int, None] = {}
    sound: dict[int, None] = {}
    for line, _, _, whole, parts in events:
        if not known.issuperset(parts):
            strange[line] = None
        elif whole:
            (sound if whole in known else odd)[line] = None
    only_odd = tuple(line for line in odd if line not in strange)
    return Run(fails, told, tuple(strange), only_odd, tuple(sound.keys() - strange.keys() - odd.keys()))


def watched_values(link: Link, request: bytes) -> tuple[LineValue, ...]:
    """What the lines of a submission give to its names in one call, in the order of time."""
    _, events = _watched(link, request, MOST_VALUES)
    return tuple(
        LineValue(line, name[:_LONGEST_NAME], text[:_LONGEST_TEXT]) for line, name, text, _, _ in events
    )


_Event = tuple[int, str, str, int, tuple[int, ...]]  # line, name, text; whole and parts as checksums


def _watched(link: Link, request: bytes, most_events: int) -> tuple[set[int], list[_Event]]:
    """The lines executed and the values given, as the worker tells them; nothing when it does not."""
    link.start_test(_TIME_S)
    try:
        lines, events = link.watch(request, most_events)
        return {int(line) for line in lines[:_MOST_LINES]}, [_event(each) for each in events[:most_events]]
    except (WorkerEnded, *MALFORMED):
        return set(), []
    except Exception as error:
        if raised_from(error) is None:
            raise
        return set(), []


def _event(told: Any) -> _Event:
    line, name, text, whole, parts = told
    return int(line), str(name), str(text), int(whole), tuple(int(each) for each in parts)
