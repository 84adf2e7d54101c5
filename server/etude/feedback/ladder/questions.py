"""The first rung: a question about the call that the learner is shown, which tells nothing that is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.feedback.comparison import is_withheld, lazy_kind, shown_call, shown_path
from etude.feedback.ladder.rung_texts import code_block
from etude.feedback.shorten import shorten
from etude.judge.verdict import DifferenceKind, Outcome
from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.verdict import Counterexample, Verdict

__all__ = ["question_of"]

_CALL: Final = 80  # of a question's characters
_VALUE: Final = 60
_LIMITS: Final = {
    Outcome.TIME_LIMIT: "passes",
    Outcome.MEMORY_LIMIT: "growth",
    Outcome.OUTPUT_LIMIT: "growth",
}
_RAISED: Final = {"NameError": "names", "UnboundLocalError": "names", "RecursionError": "calls"}
_FORMS: Final = {
    DifferenceKind.MISSING_KEY: "keys",
    DifferenceKind.EXTRA_KEY: "keys",
    DifferenceKind.LENGTH: "count",
    DifferenceKind.ORDER: "order",
    DifferenceKind.SHAPE: "shape",
    DifferenceKind.DTYPE: "dtype",
    DifferenceKind.NOT_RAISED: "refused",
    DifferenceKind.RAISED: "raised",
    DifferenceKind.MUTATED: "changed",
    DifferenceKind.PROPERTY: "property",
    DifferenceKind.TYPE: "type",
    DifferenceKind.VALUE: "value",
}


def question_of(verdict: Verdict) -> str:
    """A question about the shown call, as Markdown; empty when no call is shown."""
    example = verdict.counterexample
    if example is None:
        return ""
    path = shown_path(example)
    question = _question(verdict, example, path)
    steps = example.call.strip()
    return f"{code_block('python', steps)}\n\n{question}" if "\n" in steps else question


def _question(verdict: Verdict, example: Counterexample, path: str) -> str:
    form = _form(verdict, example)
    counts = example.difference.counts
    facts = {
        "count": str(counts[0]) if counts is not None else "",
        "call": shorten(shown_call(example.call, path=path), _CALL),
        "path": path,
        "expected": shorten(example.difference.expected, _VALUE),
        "edge": example.edge,
    }
    return say(f"ladder.question.{form}", **facts)


def _form(verdict: Verdict, example: Counterexample) -> str:
    limit = example.raised.type if example.raised is not None else verdict.outcome.value
    kind = example.difference.kind
    if limit in _LIMITS:
        return _LIMITS[Outcome(limit)]
    if example.changed_argument or kind is DifferenceKind.MUTATED:
        return "changed"
    if not example.ordinary:
        return "edge" if example.edge else "edges"
    asked = _asked_of_what_came(example)
    if asked or is_withheld(example):
        return asked or "open"
    if kind is DifferenceKind.LENGTH and (
        example.difference.counts is None or len(example.difference.expected) <= _VALUE
    ):
        return "value"
    return _FORMS[kind]


def _asked_of_what_came(example: Counterexample) -> str:
    """The form of a question for which what came is reason enough; empty for another."""
    if example.raised is not None:
        return _RAISED.get(example.raised.type, "raised")
    if lazy_kind(example.difference):
        return "lazy"
    if example.difference.got == "None" and not example.difference.path:
        return "nothing"
    return ""
