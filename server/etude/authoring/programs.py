"""The programs of a problem keep their word: starter, right solutions, wrong solutions."""

from __future__ import annotations

import fnmatch
from typing import TYPE_CHECKING

from etude.authoring.remark import Check
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark
    from etude.authoring.stage import Stage
    from etude.catalogue.model import WrongSolution
    from etude.feedback.finding import Finding
    from etude.judge.verdict import Verdict

__all__ = ["check_right_solutions", "check_starter", "check_wrong_solutions"]

LEAST_ALTERNATIVES = 2
LEAST_WRONG = 5
_SHOWN = 3  # names of tests in a sentence


async def check_starter(draft: Draft, stage: Stage) -> list[Remark]:
    """The starter is unfinished."""
    starter = draft.problem.starter
    verdict = await stage.verdict(starter.text)
    if verdict.outcome is Outcome.UNFINISHED:
        return []
    sentence = say("authoring.starter", outcome=verdict.outcome)
    return [draft.error(Check.STARTER, starter.name, 1, sentence)]


async def check_right_solutions(draft: Draft, stage: Stage) -> list[Remark]:
    """Reference and alternatives are accepted, and there are enough of them."""
    problem = draft.problem
    found = []
    if len(problem.alternatives) < LEAST_ALTERNATIVES:
        facts = {"count": len(problem.alternatives), "least": LEAST_ALTERNATIVES}
        found.append(draft.error(Check.RIGHT, "solution.py", 1, say("authoring.few_alternatives", **facts)))
    for source in (problem.reference, *problem.alternatives):
        verdict = await stage.verdict(source.text)
        if verdict.outcome is not Outcome.ACCEPTED:
            told = {"name": source.name, "outcome": verdict.outcome.value, "tests": _failing(verdict)}
            found.append(draft.error(Check.RIGHT, source.name, 1, say("authoring.not_accepted", **told)))
    return found


async def check_wrong_solutions(draft: Draft, stage: Stage) -> list[Remark]:
    """Each wrong solution gets what it declares, and there are enough of them."""
    problem = draft.problem
    found = []
    if len(problem.wrong) < LEAST_WRONG:
        facts = {"count": len(problem.wrong), "least": LEAST_WRONG}
        found.append(draft.error(Check.WRONG, "problem.toml", 1, say("authoring.few_wrong", **facts)))
    for wrong in problem.wrong:
        verdict = await stage.verdict(wrong.source.text)
        findings = await stage.findings(wrong.source.text)
        found += [
            draft.error(Check.WRONG, wrong.source.name, line, sentence)
            for line, sentence in _broken_promises(wrong, verdict, findings)
        ]
    return found


def _broken_promises(
    wrong: WrongSolution, verdict: Verdict, findings: Sequence[Finding]
) -> Iterator[tuple[int, str]]:
    """What a header promises and the run did not keep, with the line of the promise."""
    if verdict.outcome != wrong.outcome:
        facts = {"expected": wrong.outcome, "got": verdict.outcome}
        yield _line_of(wrong, "outcome"), say("authoring.other_outcome", **facts)
        return
    failing = [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    for glob in wrong.fails:
        if not fnmatch.filter(failing, glob):
            yield _line_of(wrong, "fails"), say("authoring.nothing_fails", glob=glob)
    for glob in wrong.passes:
        for name in fnmatch.filter(failing, glob)[:1]:
            yield _line_of(wrong, "passes"), say("authoring.does_not_pass", glob=glob, name=name)
    shown = "\n".join(finding.message for finding in findings)
    if wrong.message not in shown:
        first = shown.partition("\n")[0]
        yield _line_of(wrong, "message"), say("authoring.other_message", expected=wrong.message, got=first)
    lines = [finding.span.line for finding in findings]
    if wrong.line is not None and wrong.line not in lines:
        got = ", ".join(map(str, lines))
        yield _line_of(wrong, "line"), say("authoring.other_line", expected=wrong.line, got=got)


def _line_of(wrong: WrongSolution, key: str) -> int:
    """The line of a key in the header of a wrong solution."""
    for number, line in enumerate(wrong.source.text.splitlines(), start=1):
        if line.removeprefix("#").strip().startswith(f"{key} ") or line.startswith(f"# {key}="):
            return number
    return 1


def _failing(verdict: Verdict) -> str:
    """The first tests that fail, as a clause."""
    names = [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    return ", ".join(map(repr, names[:_SHOWN])) + (", …" if len(names) > _SHOWN else "")
