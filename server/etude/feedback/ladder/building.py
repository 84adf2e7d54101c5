"""The ladder of one failure: which rungs there are, and in which order they come."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from etude.feedback.ladder.questions import question_of
from etude.feedback.ladder.rung import Ladder, Level, Rung, RungKind
from etude.feedback.ladder.rung_texts import change_text, place_text, words_text
from etude.feedback.ladder.secrecy import Secrets
from etude.judge.syntax import Program
from etude.judge.verdict import DifferenceKind, Outcome
from etude.messages import say
from etude.practice.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from etude.catalogue.model import Problem
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.finding import Finding
    from etude.judge.examination import LineValue
    from etude.judge.verdict import Verdict

__all__ = ["authored_ladder", "ladder_of"]

# What happened is said in full by the finding itself: there is no idea behind it, and no call to ask about.
_PLAIN: Final = (Outcome.SYNTAX_ERROR, Outcome.MISSING_NAME)
_NO_FAILURE: Final = (Outcome.ACCEPTED, Outcome.UNFINISHED, Outcome.INTERNAL_ERROR)
_log: Final = logging.getLogger(__name__)


def ladder_of(
    problem: Problem,
    source: str,
    verdict: Verdict,
    findings: Sequence[Finding],
    values: Iterable[LineValue] = (),
    edit: VerifiedEdit | None = None,
) -> Ladder:
    """The rungs that exist for a verdict; where nothing failed, the authored hints in their order.

    Args:
        problem: what was to be solved.
        source: the text that was judged.
        verdict: what the judge said about it.
        findings: what the learner is shown, the most telling first.
        values: what the lines gave in the call that is shown.
        edit: a verified edit of this very text, if one was found.
    """
    if verdict.outcome in _NO_FAILURE or not findings:
        return authored_ladder(problem, source)
    program = Program(source)
    made = _rungs(problem, program, verdict, findings[0], tuple(values), edit)
    shown = [finding.message for finding in findings]
    if verdict.counterexample is not None:
        shown.append(verdict.counterexample.call)
    rungs = _without_secrets(problem, source, shown, made)
    change = edit if any(rung.kind is RungKind.CHANGE for rung in rungs) else None
    return Ladder(_key(verdict, findings[0]), fingerprint(source), rungs, change)


def authored_ladder(problem: Problem, source: str) -> Ladder:
    """The ladder of a text that did not fail, or was never run: what the author wrote, in the author's order."""
    hints = (_authored(problem, number, Level.CONCEPT) for number in range(1, len(problem.hints) + 1))
    return Ladder("", fingerprint(source), _without_secrets(problem, source, (), hints))


def _rungs(
    problem: Problem,
    program: Program,
    verdict: Verdict,
    finding: Finding,
    values: tuple[LineValue, ...],
    edit: VerifiedEdit | None,
) -> Iterator[Rung]:
    authored = list(range(1, len(problem.hints) + 1))
    decisive = authored.pop() if authored else 0  # authors put the decisive step last
    explained = bool(finding.idea) or verdict.outcome in _PLAIN
    if question := question_of(verdict):
        yield _made(RungKind.QUESTION, Level.QUESTION, question)
    elif authored and not explained:
        yield _authored(problem, authored.pop(0), Level.QUESTION)
    if place := place_text(program, verdict, finding, values):
        yield _made(RungKind.PLACE, Level.PLACE, place)
    if finding.idea:
        yield _made(RungKind.CONCEPT, Level.CONCEPT, finding.idea)
    if not (explained and edit):
        yield from (_authored(problem, number, Level.CONCEPT) for number in authored)
    if edit is not None:
        yield _made(RungKind.WORDS, Level.WORDS, words_text(edit))
        yield _made(RungKind.CHANGE, Level.CHANGE, change_text(edit))
    elif decisive:
        yield _authored(problem, decisive, Level.WORDS)
    if problem.has_reference:
        yield _made(RungKind.REFERENCE, Level.REFERENCE, say("ladder.reference"))


def _made(kind: RungKind, level: Level, text: str) -> Rung:
    return Rung(kind, level, say(f"ladder.title.{kind}"), text)


def _authored(problem: Problem, number: int, level: Level) -> Rung:
    hint = problem.hints[number - 1]
    return Rung(RungKind.AUTHORED, level, hint.title, hint.text.strip(), number)


def _without_secrets(
    problem: Problem, source: str, shown: Sequence[str], rungs: Iterable[Rung]
) -> tuple[Rung, ...]:
    """The rungs that may be shown; one that would give a secret away does not exist."""
    secrets = Secrets(problem, source, shown)
    kept: list[Rung] = []
    for rung in rungs:
        if rung.kind is RungKind.REFERENCE or not secrets.found_in(rung.text):
            kept.append(rung)
        else:  # without the secret: learners can read the log
            _log.info("%s: the rung %s gives something away and is left out", problem.id, rung.id)
    return tuple(kept)


def _key(verdict: Verdict, finding: Finding) -> str:
    """What two failures have in common that are the same one: how it fails, and why as far as that is known."""
    example = verdict.counterexample
    raised = (example.raised if example is not None else None) or verdict.raised
    parts = [verdict.outcome.value, finding.code]
    if raised is not None:
        parts.append(raised.type)
    elif example is not None and example.difference.kind is not DifferenceKind.VALUE:
        parts.append(example.difference.kind.value)
    return "/".join(dict.fromkeys(parts))
