"""The wrong solutions of a problem get what they declare, and can be told apart."""

from __future__ import annotations

import fnmatch
import re
from typing import TYPE_CHECKING, Final

from etude.authoring.programs import ATTEMPTS, failing_tests, load
from etude.authoring.remark import Check
from etude.authoring.stage import BEHAVING, RECOGNISED
from etude.catalogue.content_rules import content_rules
from etude.feedback.shorten import fit
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark
    from etude.authoring.stage import Stage
    from etude.catalogue.model import Problem, WrongSolution
    from etude.feedback.finding import Finding
    from etude.judge.verdict import Verdict

__all__ = ["check_fingerprints", "check_wrong_solutions"]

_OF_TESTS: Final = ("outcome", "fails", "passes")  # promises
_WILDCARD: Final = re.compile(r"[*?\[]")


async def check_wrong_solutions(draft: Draft, stage: Stage) -> list[Remark]:
    """Each wrong solution gets outcome, tests, message, line and misconception as declared; there are enough."""
    problem = draft.problem
    least = content_rules(problem.importer).least_wrong
    found = []
    if len(problem.wrong) < least:
        facts = {"count": len(problem.wrong), "least": least}
        found.append(draft.error(Check.WRONG, "problem.toml", 1, say("authoring.few_wrong", **facts)))
    found += _check_like(draft)
    # All verdicts first: a judge that has seen a program need not run it again to know how it behaves.
    verdicts = [await _verdict_on(draft, stage, wrong) for wrong in problem.wrong]
    for wrong, verdict in zip(problem.wrong, verdicts, strict=True):
        findings = await stage.findings(wrong.source.text, verdict)
        found += [
            draft.error(Check.WRONG, wrong.source.name, _line_of(wrong, key), sentence)
            for key, sentence in _broken_promises(wrong, verdict, findings)
        ]
        found += await _check_misconception(draft, stage, wrong, verdict)
    return found


async def _verdict_on(draft: Draft, stage: Stage, wrong: WrongSolution) -> Verdict:
    """The verdict; that of another run where time that is not promised ran out on a busy machine."""
    verdict = await _once(draft, stage, wrong)
    for _ in range(ATTEMPTS):
        if load() <= 1 or not _ran_out(wrong, verdict):
            break
        stage.forget(wrong.source.text)
        verdict = await _once(draft, stage, wrong)
    return verdict


def _ran_out(wrong: WrongSolution, verdict: Verdict) -> bool:
    """Whether tests became what the header does not say, and time was a reason."""
    broken = {key for key, _ in _broken_promises(wrong, verdict, ())}
    late = any(test.outcome is Outcome.TIME_LIMIT for test in verdict.tests)
    return late and not broken.isdisjoint(_OF_TESTS)


async def _once(draft: Draft, stage: Stage, wrong: WrongSolution) -> Verdict:
    """What a learner would be told, as far as the header promises something about it."""
    problem = draft.problem
    if not _names_file_tests(problem, wrong):
        globs = (*wrong.fails, *wrong.passes)
        needed = [
            name for name in _own_tests(problem) if any(fnmatch.fnmatchcase(name, glob) for glob in globs)
        ]
        verdict = await stage.verdict(wrong.source.text, needed)
        failing = [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
        is_kept = all(fnmatch.filter(failing, glob) for glob in wrong.fails)
        if is_kept and (verdict.counterexample is not None or not problem.test_files):
            return verdict
    return await stage.verdict(wrong.source.text)


def _names_file_tests(problem: Problem, wrong: WrongSolution) -> bool:
    """Whether a header may mean a test of a test file."""
    if not all(fnmatch.filter(_own_tests(problem), glob) for glob in wrong.fails):
        return True
    begun = [_WILDCARD.split(glob, maxsplit=1)[0] for glob in wrong.passes]
    files = [f"{file.name}::" for file in problem.test_files]
    return any(one.startswith(file) or file.startswith(one) for one in begun for file in files)


def _own_tests(problem: Problem) -> list[str]:
    """The names of the tests that stand in no test file."""
    return [case.name for case in problem.cases] + [prop.name for prop in problem.properties]


async def _check_misconception(
    draft: Draft, stage: Stage, wrong: WrongSolution, verdict: Verdict
) -> list[Remark]:
    """The program is recognised as having the misconception that it declares, by how it behaves."""
    line, name = _line_of(wrong, "misconception"), wrong.source.name
    if verdict.outcome != wrong.outcome or not draft.problem.misconceptions:
        return []
    if not wrong.misconception:
        got = await stage.misconception(wrong.source.text) if verdict.outcome in RECOGNISED else ""
        return (
            [draft.warning(Check.WRONG, name, line, say("authoring.other_misconception", got=got))]
            if got
            else []
        )
    if verdict.outcome not in RECOGNISED:
        sentence = say("authoring.not_recognised", outcome=verdict.outcome, id=wrong.misconception)
        return [draft.hint(Check.WRONG, name, line, sentence)]
    if await stage.misconception(wrong.source.text) == wrong.misconception:
        return []
    sentence = say("authoring.no_misconception", expected=wrong.misconception)
    return [draft.error(Check.WRONG, name, line, sentence)]


def _check_like(draft: Draft) -> Iterator[Remark]:
    """`like` of a misconception and `misconception` of a wrong solution say the same."""
    named = {name: each.id for each in draft.problem.misconceptions for name in each.like}
    for wrong in draft.problem.wrong:
        listed = named.get(wrong.source.name, "")
        if listed == wrong.misconception:
            continue
        key = "authoring.not_alike" if listed else "authoring.not_listed"
        sentence = say(key, id=wrong.misconception, listed=listed, name=wrong.source.name)
        yield draft.error(Check.WRONG, wrong.source.name, _line_of(wrong, "misconception"), sentence)


def _broken_promises(
    wrong: WrongSolution, verdict: Verdict, findings: Sequence[Finding]
) -> Iterator[tuple[str, str]]:
    """What a header promises and the run did not keep, each with the key of the promise."""
    if verdict.outcome != wrong.outcome:
        facts = {"expected": wrong.outcome, "got": verdict.outcome}
        yield "outcome", say("authoring.other_outcome", **facts)
        return
    failing = [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    for glob in wrong.fails:
        if not fnmatch.filter(failing, glob):
            yield "fails", say("authoring.nothing_fails", glob=glob, tests=failing_tests(verdict))
    for glob in wrong.passes:
        for name in fnmatch.filter(failing, glob)[:1]:
            yield "passes", say("authoring.does_not_pass", glob=glob, name=name)
    shown = "\n".join(finding.message for finding in findings)
    if wrong.message not in shown:
        got = shown.partition("\n")[0]
        yield "message", fit("authoring.other_message", limit=200, expected=wrong.message, got=got)
    lines = [finding.span.line for finding in findings]
    if wrong.line is not None and wrong.line not in lines:
        got = ", ".join(map(str, lines))
        yield "line", say("authoring.other_line", expected=wrong.line, got=got)


async def check_fingerprints(draft: Draft, stage: Stage) -> list[Remark]:
    """No two wrong solutions of different misconceptions behave alike on all tests."""
    found = []
    known: dict[object, WrongSolution] = {}
    alike = await _alike_in_cases(draft, stage)
    for wrong in draft.problem.wrong:
        needed = None if wrong.source.name in alike else ()
        verdict = await stage.verdict(wrong.source.text, needed)
        if verdict.outcome not in BEHAVING:
            continue
        first = known.setdefault(_fingerprint(verdict), wrong)
        if first is wrong or (first.misconception and first.misconception == wrong.misconception):
            continue
        line = _line_of(wrong, "misconception")
        if first.misconception or wrong.misconception:
            sentence = say("authoring.same_behaviour", other=first.source.name)
            found.append(draft.error(Check.FINGERPRINTS, wrong.source.name, line, sentence))
        else:
            sentence = say("authoring.same_mistake", other=first.source.name)
            found.append(draft.warning(Check.FINGERPRINTS, wrong.source.name, line, sentence))
    return found


async def _alike_in_cases(draft: Draft, stage: Stage) -> set[str]:
    """The names of those that only test files may tell apart."""
    groups: dict[object, list[str]] = {}
    for wrong in draft.problem.wrong:
        verdict = await stage.verdict(wrong.source.text, ())
        groups.setdefault(_fingerprint(verdict), []).append(wrong.source.name)
    return {name for names in groups.values() if len(names) > 1 for name in names}


def _fingerprint(verdict: Verdict) -> object:
    """What became of each test, in the words that the judge has for it."""
    tests = tuple((test.outcome, test.message) for test in verdict.tests)
    return verdict.outcome, verdict.counterexample and verdict.counterexample.got, tests


def _line_of(wrong: WrongSolution, key: str) -> int:
    """The line of a key in the header of a wrong solution; the first line where it is not there."""
    for number, line in enumerate(wrong.source.text.splitlines(), start=1):
        if re.match(rf"# ?{key}\s*=", line):
            return number
    return 1
