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

_CALL_S: Final = 0.2
_TOGETHER: Final = 8  # programs that share the time of a few calls
_OTHERS: Final = 12  # further inputs for those in which the shown call goes right


@dataclass(frozen=True, slots=True)
class Screening:
    """Of programs, in their order, what became of each. Those behind the last were not looked at.

    Attributes:
        passed: whether it may be right.
        mended: whether the call that is shown goes right; of none where what is right for it is not known.
        known: False when nothing can be said: the submission itself cannot be loaded.
    """

    passed: tuple[bool, ...] = ()
    mended: tuple[bool, ...] = ()
    known: bool = True


def screened(
    prepared: PreparedProblem,
    source: str,
    sources: Sequence[str],
    shown: SampleCheck | None,
    control_fd: int,
) -> Screening:
    """Which of the programs give the right answer to the call that is shown, and to some others.

    Args:
        prepared: the problem.
        source: the submission for which the call was shown, which can be loaded.
        sources: programs that differ from it a little.
        shown: the call with what is right for it; None where that is not known.
        control_fd: readable when the look is to end.

    Raises:
        RunSuperseded: it is.
    """
    link = new_link(prepared.problem, prepared.cage, source, control_fd)
    try:
        link.start_test(_CALL_S)
        if link.load().error is not None:
            return Screening(known=False)
        prepared.module.use(link)
        first = [True] * len(sources)
        if shown is not None:
            first = _right(prepared, link, [(text, shown) for text in sources])
        left = [text for text, right in zip(sources, first, strict=False) if right]
        wrong: set[str] = set()
        for check in _telling(prepared, shown):
            asked = [text for text in left if text not in wrong]
            answers = _right(prepared, link, [(text, check) for text in asked])
            # What could not be looked at may be right.
            wrong.update(text for text, right in zip(asked, answers, strict=False) if not right)
        passed = (right and text not in wrong for text, right in zip(sources, first, strict=False))
        mended = first if shown is not None else [False] * len(sources)
        return Screening(tuple(passed), tuple(mended))
    except WorkerEnded:  # before it had loaded anything
        return Screening(known=False)
    except Exception as error:
        if raised_from(error) is None and not isinstance(error, MALFORMED):
            raise
        return Screening(known=False)  # results of a make-up that the lines cannot work with
    finally:
        prepared.module.use(None)
        link.close()


def _telling(prepared: PreparedProblem, shown: SampleCheck | None) -> list[SampleCheck]:
    """Some of the other inputs from all over their order, the last and largest first: few programs survive these."""
    found: list[SampleCheck] = []
    for checks in (prepared.drawn, prepared.probes):
        known = [each for each in checks if each.request is not None and each is not shown]
        found += known[:: -max(len(known) * 2 // _OTHERS, 1)][: _OTHERS // 2] if known else []
    return found


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
