"""What an author does not want to be told of a failing call stays in the judge.

Everything that shows a verdict, in the editor, the terminal or as JSON, gets no more than what is left here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from etude.catalogue.model import Reveal
from etude.judge.verdict import Difference, DifferenceKind
from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.verdict import Counterexample, Raised, TestResult
    from etude.judge.workbench import Mismatch

__all__ = ["message_of", "shown_example", "shown_raised", "shown_test"]

_KEPT: Final = (
    DifferenceKind.MUTATED,
    DifferenceKind.PROPERTY,
)  # an argument as it was; the name of a property
# What Python says without a word about the values at hand: the names in it are those of types.
_TYPES: Final = r"'\w+'"
_SAYS_NO_VALUE: Final = re.compile(
    r"(list|tuple|string|list assignment|deque|pop|bytearray|range object) index out of range"
    r"|pop from (an )?empty \w+"
    r"|(integer |float )?(division|modulo|floor division)( or modulo)? by zero|float modulo"
    r"|maximum recursion depth exceeded.*"
    rf"|{_TYPES} object is not (iterable|subscriptable|callable|an iterator|reversible)"
    rf"|{_TYPES} object does not support item (assignment|deletion)"
    rf"|object of type {_TYPES} has no len\(\)"
    rf"|unhashable type: {_TYPES}"
    rf"|unsupported operand type\(s\) for \S+: {_TYPES} and {_TYPES}"
    rf"|'[<>=]+' not supported between instances of {_TYPES} and {_TYPES}"
)
_SAYS_A_NAME: Final = re.compile(
    r"(free variable|name|cannot access local variable|cannot access free variable) '(\w+)' (is not defined|[a-z ]+)"
    r"( in enclosing scope)?"
    r"|No module named '[\w.]+'"
)


def shown_example(example: Counterexample | None, reveal: Reveal) -> Counterexample | None:
    """What may be told of the call that goes wrong; None when it may not be named."""
    if example is None or reveal is Reveal.FULL:
        return example
    if reveal is Reveal.CATEGORY:
        return None
    return replace(example, expected="", difference=_shown_difference(example.difference))


def _shown_difference(difference: Difference) -> Difference:
    """The place and the kind of a difference, and what came there, without what should be there."""
    expected = difference.expected if difference.kind in _KEPT else ""
    return Difference(difference.kind, difference.path, expected, difference.got)


def shown_test(test: TestResult, reveal: Reveal, source: str) -> TestResult:
    """What may be told of a test."""
    if reveal is not Reveal.CATEGORY:
        return test
    raised = shown_raised(test.raised, reveal, source)
    return replace(test, message="", raised=raised, stdout="")


def shown_raised(raised: Raised | None, reveal: Reveal, source: str) -> Raised | None:
    """What may be told of an exception: of its text only what cannot hold a part of the input."""
    if raised is None or reveal is not Reveal.CATEGORY:
        return raised
    is_in_text = raised.name and re.search(rf"\b{re.escape(raised.name)}\b", source) is not None
    if is_in_text and f"'{raised.name}'" in raised.message and _SAYS_A_NAME.fullmatch(raised.message):
        return raised
    if _SAYS_NO_VALUE.fullmatch(raised.message):
        return replace(raised, name="")
    return replace(raised, message="", name="")


def message_of(mismatch: Mismatch, name: str, reveal: Reveal) -> str:
    """One line about a shown test that fails: the call, what it should give and what it gave."""
    raised = mismatch.raised
    got = mismatch.got or (f"{raised.type}: {raised.message}" if raised else "nothing")
    call = mismatch.call.splitlines()[-1] if mismatch.call else name
    if mismatch.changed_argument:
        return say("judge.changed", call=call, name=mismatch.changed_argument, got=got)
    if reveal is not Reveal.FULL:
        return say("judge.gave", call=call, got=got)
    return say(
        "judge.expected", call=call, expected=mismatch.expected or mismatch.difference.expected, got=got
    )
