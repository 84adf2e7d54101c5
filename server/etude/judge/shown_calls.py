"""The call that a learner is shown, and what is right for it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from etude.judge.inputs import written_sample
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.prepared_problem import PreparedProblem, new_link
from etude.judge.watched_runs import MALFORMED

if TYPE_CHECKING:
    from etude.judge.sample_check import SampleCheck

__all__ = ["ShownCalls", "known_check"]

_LONGEST_S: Final = 0.025  # a call that takes the reference longer is none to ask many programs for


def known_check(prepared: PreparedProblem, call: str) -> SampleCheck | None:
    """The input whose call is shown; of a longer sequence of calls the part that goes wrong is."""
    every = (*prepared.probes, *prepared.also, *prepared.drawn)
    exact = (check for check in every if check.sample.text == call)
    longer = (check for check in every if check.sample.text.startswith(f"{call}\n"))
    return next(exact, None) or next(longer, None)


class ShownCalls:
    """What is right for a call that a learner is shown; for one of a case the reference is asked, once."""

    def __init__(self, prepared: PreparedProblem) -> None:
        self._prepared = prepared
        self._of_cases: dict[str, SampleCheck | None] = {}

    def check(self, call: str, control_fd: int) -> SampleCheck | None:
        """The call with what is right for it; None where nothing is known, a worker cannot be asked, or it takes long.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        found = known_check(self._prepared, call)
        if found is None and any(case.call.strip() == call for case in self._prepared.problem.cases):
            if call not in self._of_cases:
                self._of_cases[call] = self._asked(call, control_fd)
            found = self._of_cases[call]
        return found if found is not None and found.request is not None else None

    def _asked(self, call: str, control_fd: int) -> SampleCheck | None:
        prepared, problem = self._prepared, self._prepared.problem
        reference = new_link(problem, prepared.cage, problem.reference.text, control_fd)
        try:
            if reference.load().error is not None:
                return None
            prepared.module.use(reference)
            begun = time.perf_counter()
            check = prepared.runner.learn([written_sample(call)])[0]
            return check if time.perf_counter() - begun < _LONGEST_S else None
        except WorkerEnded:
            return None
        except Exception as error:
            if raised_from(error) is None and not isinstance(error, MALFORMED):
                raise
            return None  # it needs something of the judge's side that is no plain value
        finally:
            prepared.module.use(None)
            reference.close()
