"""An author's driver beside a program, run for what it gives back and not to judge anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.judge.driven import Driven
from etude.judge.learner_errors import SubmissionBroken, WorkerEnded, raised_from
from etude.judge.plain_call import drive_request
from etude.judge.prepared_problem import new_link
from etude.judge.verdict import Outcome, Raised

if TYPE_CHECKING:
    from etude.judge.link import Link
    from etude.judge.prepared_problem import PreparedProblem

__all__ = ["drive"]


def drive(prepared: PreparedProblem, source: str, driver: str, time_s: float, control_fd: int) -> Driven:
    """Load a program and run a driver, whose `run(solution)` returns a text, beside it.

    Args:
        prepared: the problem.
        source: the program.
        driver: a text that defines `run`.
        time_s: how long the driver may take.
        control_fd: readable when it is to end.

    Raises:
        RunSuperseded: it is.
        JudgeUnavailable: something outside ended the worker or the cage.
    """
    link = new_link(prepared.problem, prepared.cage, source, control_fd)
    prepared.module.use(link)
    try:
        return _driven(link, driver, time_s)
    except WorkerEnded as error:
        return Driven(error.outcome, raised=error.raised)
    except Exception as error:
        raised = raised_from(error)
        if raised is None:
            raise
        return Driven(Outcome.RUNTIME_ERROR, raised=raised)
    finally:
        prepared.module.use(None)
        link.close()


def _driven(link: Link, driver: str, time_s: float) -> Driven:
    link.start_test()
    loaded = link.load()
    if loaded.error is not None:
        return Driven(loaded.error.outcome, raised=loaded.error.raised)
    link.start_test(time_s)
    (answer,) = link.call_many([drive_request(driver, time_s)])
    if isinstance(answer, Exception):
        raise answer
    text = answer.value
    if type(text) is not str:
        raise SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("MalformedReply", "a driver that gives no text"))
    return Driven(Outcome.ACCEPTED, text)
