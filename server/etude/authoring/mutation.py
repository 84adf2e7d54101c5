"""How strong the tests are: which mutants of the reference live through them, and which cases nothing needs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.authoring.mutants import mutants_of, same_line
from etude.authoring.remark import Check, Remark
from etude.feedback.finding import Severity
from etude.feedback.shorten import fit
from etude.judge.rehearsal import Rehearsal
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from etude.authoring.draft import Draft
    from etude.authoring.mutants import Mutant
    from etude.authoring.stage import Stage
    from etude.judge.verdict import Verdict

__all__ = ["MutationScore", "check_mutants", "check_needed_cases"]

_LEAST_SCORE: Final = 0.98
_FAILURES: Final = 2  # two failing cases tell that neither is the only one to see a mutant
_TIMES_SLOWER: Final = 10.0  # than the reference's slowest test: a mutant that takes so long is seen
_LEAST_TIME_S: Final = 0.5  # but no test is taken for slow before that, or before
_TIMES_FAR_SLOWER: Final = 100.0  # the reference's time: most mutants that take so long never end
_LEAST_FAR_SLOWER_S: Final = 0.1
_LONGEST: Final = 400  # characters of a sentence: a line to be copied is not cut


@dataclass(frozen=True, slots=True)
class MutationScore:
    """How many mutants there are, and which of them no test sees."""

    mutants: int
    unseen: tuple[Mutant, ...]

    def share(self, acknowledged: int) -> float:
        """The share of mutants that tests see or that are acknowledged."""
        return 1.0 if not self.mutants else 1 - (len(self.unseen) - acknowledged) / self.mutants


async def check_mutants(draft: Draft, stage: Stage) -> list[Remark]:
    """At least 98 % of the reference's mutants are seen by a test, or acknowledged as equivalent with a reason."""
    score = await _score(draft, stage)
    acknowledged = draft.problem.equivalents
    living = [
        mutant
        for mutant in score.unseen
        if not any(same_line(mutant.after, each.mutant) for each in acknowledged)
    ]
    share = score.share(len(score.unseen) - len(living))
    severity = Severity.ERROR if share < _LEAST_SCORE else Severity.WARNING
    file = draft.file(draft.problem.reference.name)
    found = []
    for mutant in living:
        sentence = fit("authoring.mutant.lives", limit=_LONGEST, line=str(mutant.line), after=mutant.after)
        found.append(Remark(Check.MUTANTS, severity, file, mutant.line, sentence, mutant.diff))
    for each in acknowledged:
        if not any(same_line(mutant.after, each.mutant) for mutant in score.unseen):
            sentence = say("authoring.mutant.stale", mutant=each.mutant)
            found.append(draft.warning(Check.MUTANTS, "problem.toml", each.line, sentence))
    return found


async def check_needed_cases(draft: Draft, stage: Stage) -> list[Remark]:
    """Each hidden case sees a mistake; a hint for one that is the only one to see none."""
    names = {case.name for case in draft.problem.cases}
    alone: Counter[str] = Counter()
    among: Counter[str] = Counter()
    for verdict in await _mistakes(draft, stage):
        failing = [name for name in _failing(verdict) if name in names]
        among.update(failing)
        alone.update(failing if len(failing) == 1 else ())
    found = []
    for case in draft.problem.cases:
        if case.visible or alone[case.name]:
            continue
        remark = draft.hint if among[case.name] else draft.warning
        key = "authoring.case.alike" if among[case.name] else "authoring.case.needless"
        found.append(remark(Check.CASES, "cases.toml", case.line, say(key, name=case.name)))
    return found


async def _score(draft: Draft, stage: Stage) -> MutationScore:
    mutants = mutants_of(draft.problem)
    verdicts = [await _judged(stage, mutant) for mutant in mutants]
    pairs = zip(mutants, verdicts, strict=True)
    return MutationScore(len(mutants), tuple(mutant for mutant, verdict in pairs if _is_accepted(verdict)))


async def _mistakes(draft: Draft, stage: Stage) -> list[Verdict]:
    """What becomes of every wrong solution, and of every mutant as far as it was run."""
    wrong = [await stage.verdict(each.source.text, ()) for each in draft.problem.wrong]
    return wrong + [await _judged(stage, mutant) for mutant in mutants_of(draft.problem)]


async def _judged(stage: Stage, mutant: Mutant) -> Verdict:
    reference = await stage.rehearse(stage.problem.reference.text)
    slowest_s = max((test.duration_ms for test in reference.tests), default=0.0) / 1000
    far_slower_s = max(_LEAST_FAR_SLOWER_S, _TIMES_FAR_SLOWER * slowest_s)
    patience_s = max(min(_LEAST_TIME_S, far_slower_s), _TIMES_SLOWER * slowest_s)
    time_s = min(stage.problem.limits.time_s, patience_s)
    return await stage.rehearse(mutant.source, Rehearsal(most_failures=_FAILURES, time_s=time_s))


def _is_accepted(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.ACCEPTED and not verdict.broken_rules


def _failing(verdict: Verdict) -> list[str]:
    return [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
