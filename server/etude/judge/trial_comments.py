"""The `# try:` comments of a learner's file."""

from __future__ import annotations

import io
import re
import tokenize
from dataclasses import dataclass

from etude.judge.verdict import Span

__all__ = ["TrialComment", "trial_comments"]

_TRY = re.compile(r"#+\s*try\s*:\s*(?P<text>.*\S)", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r")


@dataclass(frozen=True, slots=True)
class TrialComment:
    """One comment: where it stands, and what is to be tried."""

    span: Span
    text: str


def trial_comments(source: str) -> tuple[TrialComment, ...]:
    """Every comment that asks for a call, up to where the text is no Python. Such words in strings are none."""
    if not _TRY.search(source):
        return ()
    found: list[TrialComment] = []
    text = io.StringIO(_LINE_END.sub("\n", source))
    try:
        for token in tokenize.generate_tokens(text.readline):
            asked = _TRY.match(token.string) if token.type == tokenize.COMMENT else None
            if asked is not None:
                line, column = token.start
                span = Span(line, column + 1, line, column + 1 + asked.end())
                found.append(TrialComment(span, asked["text"]))
    except (tokenize.TokenError, SyntaxError):
        pass
    return tuple(found)
