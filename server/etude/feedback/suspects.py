"""Which lines are at fault: what is known about a failure, weighed for each statement.

The weights were fitted to the tuning half of the wrong solutions; what they are worth is measured on others
(`make feedback-report`).
"""

from __future__ import annotations

import ast
import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty
from etude.feedback.known_statements import strangeness
from etude.feedback.slices import backward_slice, head_of, statement_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Problem
    from etude.feedback.tried_lines import TriedLine
    from etude.judge.examination import Run
    from etude.judge.syntax import Program
    from etude.judge.verdict import Raised

__all__ = ["Evidence", "Suspect", "suspects"]

# How much each kind of evidence counts: a logistic regression over the statements of each program, rounded.
_MENDED: Final = 4.0  # a change here makes the program pass
_CAUSES: Final = {
    Certainty.PROVEN: 3.2,
    Certainty.LIKELY: 2.2,
    Certainty.POSSIBLE: 0.9,
}  # a rule's pattern is here
_EXECUTED: Final = 1.4  # executed in calls that go wrong, and not in others
_MOST_EXECUTED: Final = 1.1  # no line more so
_MENDING: Final = 0.8  # some changes here make the shown call go right
_MENDING_MOST: Final = 0.5  # all that do are here
_PASSING_MOST: Final = 1.8  # all that make other calls go right as well are here
_NOT_MENDING: Final = -0.8  # of a comparison no change does, while changes elsewhere do
_UNKNOWN: Final = 1.3  # no right program has such a statement
_UNKNOWN_AND_EXECUTED: Final = 1.0
_STRANGE: Final = 1.1  # values begin here that no right program has
_ODD: Final = 0.9  # the parts are right, the whole is not
_BEGINS: Final = 0.6  # unknown values begin here, of parts that a right program has
_BEGINS_FIRST: Final = 0.7  # and before all others
_SOUND: Final = -0.45  # what it gives is what a right program has
_COMPARES: Final = 0.6
_FIRST_VALUE: Final = -1.0  # a name gets a constant
_ERROR: Final = 0.6  # the exception is raised here
_SHOWN: Final = 0.6  # what comes out is made here
_NEAR: Final = 0.1  # what comes out depends on it in few steps

_FADING: Final = 0.2  # of a value that comes after others which are wrong already
_PER_STEP: Final = 0.7


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about a failure.

    Attributes:
        symptom: the line on which the wrong value, or the exception, comes out.
        cause: the line on which a rule has found its pattern; 0 for none.
        certainty: how sure that rule is.
        mended: the line of a verified edit; 0 for none.
        raised: the exception that is shown.
        runs: what went on for many inputs.
        tried: what became of changes of lines.
    """

    symptom: int
    cause: int = 0
    certainty: Certainty | None = None
    mended: int = 0
    raised: Raised | None = None
    runs: tuple[Run, ...] = ()
    tried: tuple[TriedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Suspect:
    """A statement that may be at fault: the line on which it begins, and what speaks against it."""

    line: int
    weight: float


def suspects(problem: Problem, program: Program, evidence: Evidence) -> list[Suspect]:
    """Statements that may be at fault, the most suspect first; none where there is no program."""
    if program.tree is None:
        return []
    starts = statement_lines(program.tree)
    symptom = starts.get(evidence.symptom, evidence.symptom)
    steps = backward_slice(program.tree, symptom)
    unknown = strangeness(problem, program.tree)
    executed = _executed(evidence.runs, starts)
    strange, odd = (
        _values([(run.fails, _begun(lines, starts)) for run, lines in told], steps)
        for told in ([(run, run.strange) for run in evidence.runs], [(run, run.odd) for run in evidence.runs])
    )
    statements = {node.lineno: node for node in ast.walk(program.tree) if isinstance(node, ast.stmt)}
    sound = _sound(evidence.runs, starts)
    begins, first = _beginning(evidence.runs, starts)
    scores = {
        line: _EXECUTED * executed.get(line, 0.0)
        + _MOST_EXECUTED * (executed.get(line, 0.0) == 1.0)
        + (_UNKNOWN + _UNKNOWN_AND_EXECUTED * executed.get(line, 0.0)) * unknown.get(line, 0.0)
        + _STRANGE * strange.get(line, 0.0)
        + _ODD * odd.get(line, 0.0)
        + _BEGINS * begins.get(line, 0.0)
        + _BEGINS_FIRST * first.get(line, 0.0)
        + _SOUND * sound.get(line, 0.0)
        + _NEAR * (_PER_STEP ** steps[line] if line in steps else 0.0)
        + _of_its_kind(statements.get(line))
        for line in {symptom, *steps, *executed}
    }
    told = [(evidence.symptom, _SHOWN), (evidence.mended, _MENDED)]
    if evidence.certainty is not None:
        told.append((evidence.cause, _CAUSES[evidence.certainty]))
    if evidence.raised is not None and evidence.raised.spans:
        told.append((evidence.raised.spans[-1].line, _ERROR))
    for line, weight in told:
        if line:
            at = starts.get(line, line)
            scores[at] = scores.get(at, 0.0) + weight
    for line, weight in _changed(evidence.tried, starts, statements).items():
        scores[line] = scores.get(line, 0.0) + weight
    found = [Suspect(line, round(score, 9)) for line, score in scores.items()]
    return sorted(found, key=lambda each: (-each.weight, each.line))


def _changed(
    tried: Sequence[TriedLine], starts: dict[int, int], statements: dict[int, ast.stmt]
) -> dict[int, float]:
    """What the changes that were tried say of the statements that they are in.

    Source: Moon, Kim, Kim, Yoo, "Ask the mutants", 2014: changes that mend stand where the mistake is.
    """
    mends: Counter[int] = Counter()
    passes: Counter[int] = Counter()
    for each in tried:
        line = starts.get(each.line, each.line)
        mends[line] += each.mends
        passes[line] += each.passes
    total, passing = sum(mends.values()), max(sum(passes.values()), 1)
    found: dict[int, float] = {}
    for line, count in mends.items() if total else ():
        if line not in statements:
            continue
        if count:
            found[line] = _MENDING + _MENDING_MOST * count / total + _PASSING_MOST * passes[line] / passing
        elif _compares(statements[line]):
            found[line] = _NOT_MENDING
    return found


def _compares(statement: ast.stmt) -> bool:
    parts = (node for head in head_of(statement) for node in ast.walk(head))
    return any(isinstance(node, ast.Compare) for node in parts)


def _of_its_kind(statement: ast.stmt | None) -> float:
    """What the statement's kind alone says: mistakes stand in comparisons rather than where a name gets a constant."""
    match statement:
        case ast.Assign(value=ast.Constant() | ast.List() | ast.Dict() as value):
            return 0.0 if any(isinstance(node, ast.Name) for node in ast.walk(value)) else _FIRST_VALUE
        case None:
            return 0.0
        case _:
            return _COMPARES if _compares(statement) else 0.0


def _executed(runs: Sequence[Run], starts: dict[int, int]) -> dict[int, float]:
    """How much a line has to do with the failing calls, from 0 to 1, the most suspect one at 1.

    Source: Abreu, Zoeteweij, van Gemund, "On the accuracy of spectrum-based fault localization", 2007 (Ochiai).
    """
    found = _ochiai([(run.fails, set(_begun(run.lines, starts))) for run in runs])
    highest = max(found.values(), default=1.0)
    return {line: score / highest for line, score in found.items()}


def _ochiai(seen: Sequence[tuple[bool, set[int]]]) -> dict[int, float]:
    wrong: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for fails, lines in seen:
        (wrong if fails else right).update(lines)
    failing = sum(fails for fails, _ in seen)
    return {line: count / math.sqrt(failing * (count + right[line])) for line, count in wrong.items()}


def _values(told: Sequence[tuple[bool, list[int]]], steps: dict[int, int]) -> dict[int, float]:
    """How often a line is the first to come by such a value, of those that what comes out depends on.

    A line that has such values in calls that go right as well counts less.
    """
    lines_of = [(fails, [line for line in lines if line in steps]) for fails, lines in told]
    return _faded(lines_of)


def _faded(told: Sequence[tuple[bool, list[int]]]) -> dict[int, float]:
    """Of lines in the order of time in each run: how often each comes in failing ones, the later the less."""
    telling = _ochiai([(fails, set(lines)) for fails, lines in told])
    failing = [lines for fails, lines in told if fails]
    found: defaultdict[int, float] = defaultdict(float)
    for lines in failing:
        for place, line in enumerate(lines):
            found[line] += telling[line] * _FADING**place / len(failing)
    return found


def _beginning(runs: Sequence[Run], starts: dict[int, int]) -> tuple[dict[int, float], dict[int, float]]:
    """How often values begin on a line that no right program has, the later in a run the less; and how often first.

    Lines on which that is so in calls that go right as well count less.
    """
    told = [(run.fails, _begun(run.begins, starts)) for run in runs if run.begins is not None]
    failing = [lines for fails, lines in told if fails]
    first = Counter(lines[0] for lines in failing if lines)
    telling = _ochiai([(fails, set(lines)) for fails, lines in told])
    return _faded(told), {line: telling[line] * count / len(failing) for line, count in first.items()}


def _sound(runs: Sequence[Run], starts: dict[int, int]) -> dict[int, float]:
    """In which share of the failing calls a line has the values of a right program."""
    failing = [run for run in runs if run.fails and (run.strange or run.odd or run.sound)]
    counted = Counter(line for run in failing for line in _begun(run.sound, starts))
    return {line: count / len(failing) for line, count in counted.items()}


def _begun(lines: Sequence[int], starts: dict[int, int]) -> list[int]:
    """The statements that lines belong to, each once."""
    return list(dict.fromkeys(starts.get(line, line) for line in lines))
