"""A cheap look at many programs that are nearly the same: does the call that went wrong go right in them.

They are loaded one after the other into one worker, which costs a tenth of what a worker of its own for each does.
So what one of them leaves behind may disturb the next, and nothing is accepted here: who passes is judged in full.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from etude.judge.cage import packing
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.prepared_problem import PreparedProblem, new_link
from etude.judge.watched_runs import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.judge.link import Link
    from etude.judge.sample_check import SampleCheck

__all__ = ["Screening", "screened"]

_CALL_S: Final = 0.3
_TOGETHER: Final = 8  # programs that share the time of a few calls
_OTHERS: Final = 12  # further inputs for those in which the shown call goes right


@dataclass(frozen=True, slots=True)
class Screening:
    """Of programs, in their order, what became of each. Those behind the last were not looked at.

    Attributes:
        passed: whether it may be right.
        mended: whether the call that is shown goes right.
        known: False when nothing can be said by that call.
    """

    passed: tuple[bool, ...] = ()
    mended: tuple[bool, ...] = ()
    known: bool = True


def screened(
    prepared: PreparedProblem, source: str, sources: Sequence[str], shown_call: str, control_fd: int
) -> Screening:
    """Which of the programs give the right answer to the call that is shown, and to the first others.

    Args:
        prepared: the problem.
        source: the submission for which the call was shown, which can be loaded.
        sources: programs that differ from it a little.
        shown_call: the call, as it was told.
        control_fd: readable when the look is to end.

    Raises:
        RunSuperseded: it is.
    """
    every = (*prepared.probes, *prepared.also)
    # Of a longer sequence of calls the part that goes wrong was shown.
    shown = next((each for each in every if each.sample.text == shown_call), None) or next(
        (each for each in every if each.sample.text.startswith(f"{shown_call}\n")), None
    )
    if shown is None or shown.request is None:
        return Screening(known=False)
    link = new_link(prepared.problem, prepared.cage, source, control_fd)
    try:
        link.start_test(_CALL_S)
        if link.load().error is not None:
            return Screening(known=False)
        prepared.module.use(link)
        first = _right(prepared, link, [(text, shown) for text in sources])
        left = [text for text, right in zip(sources, first, strict=False) if right]
        others = [each for each in prepared.probes if each.request is not None and each is not shown]
        asked = [(text, check) for text in left for check in others[:_OTHERS]]
        answers = _right(prepared, link, asked)
        # What could not be looked at may be right.
        wrong = {text for (text, _), right in zip(asked, answers, strict=False) if not right}
        passed = (right and text not in wrong for text, right in zip(sources, first, strict=False))
        return Screening(tuple(passed), tuple(first))
    except WorkerEnded:  # before it had loaded anything
        return Screening(known=False)
    except Exception as error:
        if raised_from(error) is None and not isinstance(error, MALFORMED):
            raise
        return Screening(known=False)  # results of a make-up that the lines cannot work with
    finally:
        prepared.module.use(None)
        link.close()


def _right(prepared: PreparedProblem, link: Link, asked: Sequence[tuple[str, SampleCheck]]) -> list[bool]:
    """Whether each program gives the right answer; fewer when too many of them do not come to their end."""
    checks = [replace(check, request=_instead(text, check)) for text, check in asked]
    found: list[bool] = []
    for at in range(0, len(checks), _TOGETHER):
        together = checks[at : at + _TOGETHER]
        link.start_test(_CALL_S)
        found += [mismatch is None for mismatch in prepared.runner.mismatches(together)]
        if len(found) < at + len(together):
            break
    return found


def _instead(text: str, check: SampleCheck) -> bytes:
    return packing.packb(["instead", text, _CALL_S, check.request])
