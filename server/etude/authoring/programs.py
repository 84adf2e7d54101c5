"""The right programs of a problem keep their word: the starter is unfinished, right solutions are accepted in time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from etude.authoring.remark import Check
from etude.catalogue.content_rules import content_rules
from etude.judge.rehearsal import Rehearsal
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark
    from etude.authoring.stage import Stage
    from etude.catalogue.model import SourceFile
    from etude.judge.verdict import TestResult, Verdict

__all__ = ["ATTEMPTS", "check_right_solutions", "check_starter", "failing_tests", "load"]

_SHARE_OF_LIMIT: Final = 0.25  # a learner's machine may be four times as slow
_BUDGET_S: Final = 2.0  # for all tests together: a learner waits for them after every save
ATTEMPTS: Final = 3  # what is slow once may have had bad luck
_SHOWN: Final = 3  # tests named in a sentence


async def check_starter(draft: Draft, stage: Stage) -> list[Remark]:
    """The starter is unfinished, also when a learner has begun to write: every test meets what is not written yet."""
    starter = draft.problem.starter
    verdict = await stage.rehearse(f"{starter.text}\n_begun = True\n")
    if verdict.outcome is Outcome.UNFINISHED:
        return []
    sentence = say("authoring.starter", outcome=verdict.outcome)
    return [draft.error(Check.STARTER, starter.name, 1, sentence)]


async def check_right_solutions(draft: Draft, stage: Stage) -> list[Remark]:
    """Reference and alternatives are accepted in both orders of the tests and in time, and there are enough."""
    problem = draft.problem
    least = content_rules(problem.importer).least_alternatives
    found = []
    if len(problem.alternatives) < least:
        facts = {"count": len(problem.alternatives), "least": least}
        found.append(draft.error(Check.RIGHT, "solution.py", 1, say("authoring.few_alternatives", **facts)))
    reference = (problem.reference,) if problem.has_reference else ()
    for source in (*reference, *problem.alternatives):
        found += await _check_right(draft, stage, source)
    return found


async def _check_right(draft: Draft, stage: Stage, source: SourceFile) -> list[Remark]:
    verdicts = [await _patiently(stage, source, reverse=False), await _patiently(stage, source, reverse=True)]
    for verdict, key in zip(
        verdicts, ("authoring.not_accepted", "authoring.not_accepted_in_reverse"), strict=True
    ):
        if verdict.outcome is Outcome.ACCEPTED:
            continue
        facts = {"name": source.name, "outcome": verdict.outcome.value}
        if _failing(verdict):
            sentence = say(key, **facts, tests=failing_tests(verdict))
            return [draft.error(Check.RIGHT, source.name, 1, sentence, _told(verdict))]
        sentence = say("authoring.not_accepted_whole", **facts, reason=_reason(verdict))
        return [draft.error(Check.RIGHT, source.name, 1, sentence)]
    limit_ms = 1000 * draft.problem.limits.time_s * _SHARE_OF_LIMIT
    while len(verdicts) < ATTEMPTS and _is_slow(verdicts, limit_ms):
        verdicts.append(await stage.rehearse_again(source.text))
    return _of_time(draft, source, verdicts, limit_ms)


async def _patiently(stage: Stage, source: SourceFile, *, reverse: bool) -> Verdict:
    """A run in one order of the tests; another where time ran out on a busy machine."""
    verdict = await stage.rehearse(source.text, Rehearsal(reverse=reverse))
    for _ in range(ATTEMPTS):
        if verdict.outcome is not Outcome.TIME_LIMIT or load() <= 1:
            break
        verdict = await stage.rehearse_again(source.text, Rehearsal(reverse=reverse))
    return verdict


def _is_slow(verdicts: Sequence[Verdict], limit_ms: float) -> bool:
    return max(_best(verdicts).values(), default=0.0) > limit_ms or _together_ms(verdicts) > 1000 * _BUDGET_S


def _of_time(draft: Draft, source: SourceFile, verdicts: Sequence[Verdict], limit_ms: float) -> list[Remark]:
    found = []
    name, slowest_ms = max(_best(verdicts).items(), key=lambda each: each[1])
    if slowest_ms > limit_ms:
        facts = {"name": source.name, "test": name, "took": round(slowest_ms), "limit": round(limit_ms)}
        found.append(draft.error(Check.TIME, source.name, 1, say("authoring.slow_test", **facts)))
    if _together_ms(verdicts) > 1000 * _BUDGET_S:
        facts = {"name": source.name, "took": round(_together_ms(verdicts)), "limit": round(1000 * _BUDGET_S)}
        found.append(draft.error(Check.TIME, source.name, 1, say("authoring.slow_tests", **facts)))
    return found


def _best(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """The shortest time of each test, in milliseconds of a machine that has nothing else to do."""
    found: dict[str, float] = {}
    for verdict in verdicts:
        for test in verdict.tests:
            found[test.name] = min(found.get(test.name, float("inf")), test.duration_ms / load())
    return found


def _together_ms(verdicts: Sequence[Verdict]) -> float:
    return min(verdict.duration_ms for verdict in verdicts) / load()


def load() -> float:
    """How many processes share a processor at the moment, 1 at least: so much longer everything takes."""
    try:
        return max(os.getloadavg()[0] / (os.cpu_count() or 1), 1.0)
    except (OSError, AttributeError):  # a system that does not tell
        return 1.0


def failing_tests(verdict: Verdict) -> str:
    """The first tests that fail, to be named in a sentence."""
    names = [test.name for test in _failing(verdict)]
    if not names:
        return say("authoring.no_test")
    return ", ".join(map(repr, names[:_SHOWN])) + (", …" if len(names) > _SHOWN else "")


def _told(verdict: Verdict) -> str:
    """What the first tests that fail have to say."""
    lines = [f"{test.name}: {test.message}" for test in _failing(verdict)[:_SHOWN] if test.message]
    if verdict.raised is not None and not lines:
        lines = [f"{verdict.raised.type}: {verdict.raised.message}"]
    return "\n".join([*lines, *filter(None, [verdict.detail])])


def _reason(verdict: Verdict) -> str:
    """Why a program is not accepted of which no test fails."""
    reasons = [*(rule.message for rule in verdict.broken_rules), *map(repr, verdict.missing)]
    if verdict.raised is not None:
        reasons.append(f"{verdict.raised.type}: {verdict.raised.message}".rstrip(": "))
    told = [reason.rstrip(". ") for reason in (*reasons, verdict.detail) if reason]
    return "; ".join(told) or say("authoring.no_test")


def _failing(verdict: Verdict) -> list[TestResult]:
    return [test for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
