"""Whether an imported problem does what it is for: its reference is accepted, its starter is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.authoring.importers.constructs import suspicious
from etude.catalogue.fault_list import FaultList
from etude.catalogue.text_file import read_text
from etude.errors import BrokenProblem
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Problem
    from etude.judge.service import JudgeService
    from etude.judge.verdict import TestResult, Verdict

__all__ = ["objection"]

_TOUCHED: Final = "\n\npass\n"  # another program than the starter, which does the same
_SHOWN: Final = 3


async def objection(problem: Problem, judges: JudgeService) -> str:
    """What speaks against a problem, after running it; empty when nothing does.

    Raises:
        UntrustedRoot: its code may not run.
        JudgeUnavailable: the judge or the cage does not start.
    """
    try:
        return await _objection(problem, judges)
    except BrokenProblem as error:
        return "\n".join(
            say("importing.verify.broken", file=fault.file.name, line=fault.line, reason=fault.message)
            for fault in error.faults
        )
    finally:
        judges.release(problem)


async def _objection(problem: Problem, judges: JudgeService) -> str:
    await judges.prepare(problem)
    if problem.has_reference:
        for _ in range(2):  # tests that draw lots may pass once
            verdict = await judges.run(problem, problem.reference.text)
            if verdict.outcome is not Outcome.ACCEPTED:
                return _not_accepted(problem, verdict)
    verdict = await judges.run(problem, problem.starter.text + _TOUCHED)
    if verdict.outcome is Outcome.ACCEPTED:
        return say("importing.verify.starter_accepted")
    if verdict.outcome is Outcome.INTERNAL_ERROR:
        return say("importing.verify.starter_internal", reason=_reason(verdict))
    return ""


def _not_accepted(problem: Problem, verdict: Verdict) -> str:
    failing = [test for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    if not failing or verdict.outcome is Outcome.INTERNAL_ERROR:
        reason = _reason(verdict) or verdict.outcome.value
        return say("importing.verify.reference", name=problem.reference.name, reason=reason)
    told = [_told(test) for test in failing[:_SHOWN]]
    if len(failing) > _SHOWN:
        told.append(say("importing.verify.more", count=len(failing) - _SHOWN))
    facts = {"passed": verdict.passed, "total": verdict.total}
    suspected = [line for file in problem.test_files for line in suspicious(file.name, _text_of(file))]
    if len(suspected) > _SHOWN:
        suspected[_SHOWN:] = [say("importing.verify.more", count=len(suspected) - _SHOWN)]
    return "\n".join([say("importing.verify.fails", **facts), *told, *suspected])


def _text_of(file: Path) -> str:
    return read_text(file, FaultList()) or ""


def _told(test: TestResult) -> str:
    reason = test.reason or test.message or test.outcome.value
    return say("importing.verify.test", name=test.name, reason=reason)


def _reason(verdict: Verdict) -> str:
    if verdict.raised is not None:
        return f"{verdict.raised.type}: {verdict.raised.message}"
    return verdict.detail
