"""The texts of the rungs about a place and about a verified edit, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.feedback.comparison import shown_call
from etude.feedback.shorten import shorten
from etude.feedback.values import values_by_line
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.feedback.edits.edit import VerifiedEdit
    from etude.feedback.finding import Finding
    from etude.judge.examination import LineValue
    from etude.judge.syntax import Program
    from etude.judge.verdict import Verdict

__all__ = ["change_text", "code_block", "place_text", "words_text"]

_MOST_ROWS: Final = 8
_CALL: Final = 80


def place_text(program: Program, verdict: Verdict, finding: Finding, values: Sequence[LineValue]) -> str:
    """Where to look, and what the lines around gave in the shown call; empty when there is no line to look at."""
    line = finding.span.line
    code = program.line(line)
    if not code.strip() or code.lstrip().startswith("#"):
        return ""
    sentence = "syntax" if verdict.outcome is Outcome.SYNTAX_ERROR else "line"
    parts = [say(f"ladder.place.{sentence}", line=line), code_block("python", code.strip())]
    parts += [
        say("ladder.place.also", line=other.span.line, reason=other.message) for other in finding.related[:1]
    ]
    example = verdict.counterexample
    rows = _rows(values_by_line(values), line)
    if example is not None and rows:
        parts.append(say("ladder.place.values", call=shorten(shown_call(example.call), _CALL)))
        parts.append(code_block("text", "\n".join(rows)))
    return "\n\n".join(parts)


def words_text(edit: VerifiedEdit) -> str:
    """What kind of change is needed, and on which line."""
    return say("ladder.words", line=edit.span.line, words=edit.words)


def change_text(edit: VerifiedEdit) -> str:
    """The lines that differ."""
    removed = [f"- {line}" for line in edit.before_line.split("\n") if edit.before_line]
    added = [f"+ {line}" for line in edit.after_line.split("\n") if edit.after_line]
    return "\n\n".join(
        (say("ladder.change", line=edit.span.line), code_block("diff", "\n".join((*removed, *added))))
    )


def _rows(given: dict[int, str], place: int) -> list[str]:
    """What the lines gave, those nearest to the place when there are many."""
    nearest = sorted(sorted(given, key=lambda line: (abs(line - place), line))[:_MOST_ROWS])
    return [say("ladder.place.row", line=line, values=given[line]) for line in nearest]


def code_block(language: str, text: str) -> str:
    """A fenced block."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"
