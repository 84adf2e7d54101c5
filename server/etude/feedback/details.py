"""The lines under the first one: the whole call, the whole values, what was printed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from etude.feedback.comparison import TYPE_BEHIND, shown_call
from etude.feedback.one_line_call import in_one_line
from etude.feedback.shorten import one_line
from etude.judge.verdict import DifferenceKind
from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.verdict import Counterexample

__all__ = ["details", "message", "printed"]

_WIDEST: Final = 400
_MOST_LINES: Final = 10


def message(headline: str, *paragraphs: str) -> str:
    """A first line and what follows it, paragraphs apart; empty ones and repetitions left out."""
    kept: list[str] = []
    for paragraph in paragraphs:
        if paragraph.strip() and paragraph not in (headline, *kept):
            kept.append(paragraph.strip("\n"))
    return "\n\n".join((headline, *kept))


def details(headline: str, example: Counterexample, *, several: bool = False) -> str:
    """What the first line left out of a counterexample.

    Args:
        headline: the first line.
        example: the counterexample.
        several: whether other answers than the expected one are right, too.
    """
    lines: list[str] = []
    call = example.call.strip()
    if "\n" in in_one_line(call) or shown_call(call) not in headline:
        lines += [say("feedback.detail.call"), textwrap.indent(_cut(call), "  ")]
    changed = bool(example.changed_argument) or example.difference.kind is DifferenceKind.MUTATED
    if changed and example.difference.expected:
        lines.append(say("feedback.detail.before", text=_cut(example.difference.expected)))
    elif not changed:
        lines += _values(headline, example, several)
    return "\n".join((*lines, *printed(example.stdout)))


def printed(stdout: str) -> tuple[str, ...]:
    """What a call printed, as lines under a heading; nothing when it printed nothing."""
    if not stdout.strip():
        return ()
    lines = stdout.rstrip("\n").split("\n")
    shown = [f"  {line[:_WIDEST]}" for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        shown.append("  " + say("feedback.detail.more", count=len(lines) - _MOST_LINES))
    return (say("feedback.detail.printed"), *shown)


def _values(headline: str, example: Counterexample, several: bool) -> list[str]:
    """Expected and got as a whole, when the first line shows a part or a shortened text."""
    lines: list[str] = []
    difference = example.difference
    values = (("expected", example.expected, difference.expected), ("got", example.got, difference.got))
    for name, text, part in values:
        if text == "None" and example.raised is not None:
            continue  # a step that gives nothing: that it raised says it all
        if text and (text != TYPE_BEHIND.sub("", part) or text.removeprefix("raises ") not in headline):
            one_of_many = several and name == "expected" and not text.startswith("raises ")
            key = "one_of_many" if one_of_many else name
            lines.append(say(f"feedback.detail.{key}", text=one_line(_cut(text))))
    return lines


def _cut(text: str) -> str:
    """A long text without its middle, its lines kept."""
    if len(text) <= _WIDEST:
        return text
    return text[: _WIDEST // 2] + " … " + text[-_WIDEST // 2 :]
