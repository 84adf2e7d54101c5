"""Counts the steps of a submission and of the reference for inputs of growing size.

Steps are instructions of Python and the items that built-in operations go through (`cage/work.py`): they are the same
in every run, as times are not. Both programs run in workers of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from etude.catalogue.model import Profile
from etude.judge.growth import Curve, Growth, Unmeasured
from etude.judge.inputs.scaled import Knob, knobs, scaled_samples
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.prepared_problem import PreparedProblem, new_link

if TYPE_CHECKING:
    from etude.judge.link import Link

__all__ = ["GrowthMeter"]

_SIZES: Final = (2, 4, 8, 16, 32, 64, 128)
_LEAST: Final = 3  # sizes: n, 2n, 4n
_INPUTS: Final = 3  # of each size
_MOST_KNOBS: Final = 2
_MOST_STEPS: Final = 400_000  # for one input
_ENOUGH: Final = 40_000  # after so many the next size would say no more
_TIME_S: Final = 4.0
_MALFORMED = (TypeError, ValueError, IndexError)


@dataclass(slots=True)
class _Counted:
    """One program that is counted."""

    link: Link
    steps: list[int] = field(default_factory=list)  # for each size so far
    sorts: bool = False
    unknown: set[str] = field(default_factory=set)
    is_done: bool = False  # larger inputs would say no more, or cannot be counted
    failed: bool = False


class GrowthMeter:
    """Measures how the work of submissions grows."""

    def __init__(self, prepared: PreparedProblem) -> None:
        self._prepared = prepared

    def measure(self, source: str, control_fd: int) -> Growth:
        """How the work of a submission and of the reference grows.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        problem = self._prepared.problem
        if problem.profile is Profile.TORCH:
            return Growth(reason=Unmeasured.TENSORS)
        if problem.input is None:
            return Growth(reason=Unmeasured.NO_INPUT)
        found = knobs(problem.input)[:_MOST_KNOBS]
        if not found:
            return Growth(reason=Unmeasured.NO_SIZE)
        curves: list[Curve] = []
        unknown: set[str] = set()
        reason: Unmeasured | None = None
        for knob in found:
            own, reference = (
                _Counted(new_link(problem, self._prepared.cage, text, control_fd))
                for text in (source, problem.reference.text)
            )
            try:
                curve = self._curve(knob, own, reference)
            finally:
                own.link.close()
                reference.link.close()
                self._prepared.module.use(None)
            if isinstance(curve, Curve):
                curves.append(curve)
                unknown |= own.unknown | reference.unknown
            else:
                reason = reason or curve
        return Growth(tuple(curves), tuple(sorted(unknown)), None if curves else reason)

    def _curve(self, knob: Knob, own: _Counted, reference: _Counted) -> Curve | Unmeasured:
        """What was counted of both, each as far as it goes: what is said of one does not hang on the other."""
        sizes: list[int] = []
        reason = Unmeasured.NO_INPUTS
        for size in _SIZES:
            requests = self._requests(knob, size)
            if isinstance(requests, Unmeasured):
                return requests
            if not requests:
                if sizes:
                    break
                continue  # so small an input there is not
            sizes.append(size)
            for each in (own, reference):
                self._count(each, requests)
            if not (own.steps or reference.steps):
                sizes.clear()  # it may be too small for what else there is
                own.is_done = reference.is_done = False
                reason = Unmeasured.FAILS
            if own.is_done and reference.is_done:
                break
        if min(len(own.steps), len(reference.steps)) < _LEAST:
            return Unmeasured.FAILS if own.failed or reference.failed else reason
        return Curve(
            knob.varied,
            knob.names,
            tuple(sizes),
            tuple(own.steps),
            tuple(reference.steps),
            own.sorts,
            reference.sorts,
        )

    def _count(self, counted: _Counted, requests: list[bytes]) -> None:
        """Count the steps for one more size, if that is still of use."""
        if counted.is_done:
            return
        steps = self._steps(counted, requests)
        if steps is None:
            counted.is_done = counted.failed = True
            return
        counted.steps.append(steps)
        counted.is_done = steps > _ENOUGH

    def _requests(self, knob: Knob, size: int) -> list[bytes] | Unmeasured:
        """Frames that make calls of this size; none where there are no inputs of it."""
        problem = self._prepared.problem
        assert problem.input is not None  # noqa: S101  # the only caller has looked
        samples = scaled_samples(problem.input, problem.code.entry, knob, size, _INPUTS)
        found = [self._prepared.runner.request(sample, imports=True) for sample in samples]
        if None in found:
            return Unmeasured.FUNCTIONS
        return [each for each in found if each is not None] if len(found) == _INPUTS else []

    def _steps(self, counted: _Counted, requests: list[bytes]) -> int | None:
        """The steps of all calls together, as the worker tells them; None when one did not come to its end."""
        total = 0
        for request in requests:
            counted.link.start_test(_TIME_S)
            try:
                answer = counted.link.measure(request, _MOST_STEPS)
                steps, exceeded, came, sorts, unknown = _checked(answer)
            except (WorkerEnded, *_MALFORMED):
                return None
            except Exception as error:
                if raised_from(error) is None:
                    raise
                return None
            if exceeded or not came:
                return None
            total += steps
            counted.sorts |= sorts
            counted.unknown |= unknown
        return total


def _checked(answer: Any) -> tuple[int, bool, bool, bool, set[str]]:
    """What a worker told.

    Raises:
        TypeError, ValueError: it is malformed.
    """
    steps, exceeded, came, sorts, unknown = answer
    if type(steps) is not int or not 0 <= steps <= 2 * _MOST_STEPS + 1_000_000:
        raise ValueError("no number of steps")
    names = {name for name in unknown if isinstance(name, str) and name.isidentifier()}
    return steps, bool(exceeded), bool(came), bool(sorts), names
