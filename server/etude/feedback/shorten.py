"""Sentences that fit in a line: long facts lose their middle, never their beginning and end."""

from __future__ import annotations

from etude.messages import say

__all__ = ["FIRST_LINE", "fit", "one_line", "shorten"]

FIRST_LINE = 120
_LEAST = 9  # below this a shortened value says nothing


def one_line(text: str) -> str:
    """The text with every run of white space that holds a line break made one space."""
    lines = (line.strip() for line in text.splitlines())
    return " ".join(line for line in lines if line)


def shorten(text: str, width: int) -> str:
    """The text on one line with its middle left out where it is too wide."""
    text = one_line(text)
    if len(text) <= width:
        return text
    tail = max(width - 1, 0) // 2
    return text[: max(width - 1, 0) - tail] + "…" + (text[-tail:] if tail else "")


def fit(key: str, /, *, limit: int = FIRST_LINE, **facts: str) -> str:
    """The sentence `key` within the limit: its longest facts are shortened."""
    facts = {name: one_line(text) for name, text in facts.items()}
    shown = {name: shorten(text, limit) for name, text in facts.items()}
    while len(sentence := say(key, **shown)) > limit:
        longest = max(shown, key=lambda name: len(shown[name]))
        width = len(shown[longest]) - 1
        if width < _LEAST:
            return shorten(sentence, limit)
        shown[longest] = shorten(facts[longest], width)
    return say(key, **_kept_apart(facts, shown))


def _kept_apart(facts: dict[str, str], shown: dict[str, str]) -> dict[str, str]:
    """Expected and got shortened around their first difference, when shortening made them look the same."""
    expected, got = facts.get("expected", ""), facts.get("got", "")
    width = min(len(shown.get("expected", "")), len(shown.get("got", "")))
    if expected == got or shorten(expected, width) != shorten(got, width):
        return shown
    pairs = enumerate(zip(expected, got, strict=False))
    first = next((at for at, (a, b) in pairs if a != b), min(len(expected), len(got)))
    window = {name: _around(facts[name], first, len(shown[name])) for name in ("expected", "got")}
    return shown | window


def _around(text: str, at: int, width: int) -> str:
    start = max(0, min(at - width // 3, len(text) - width + 1))
    piece = text[start : start + width - 1 - (start > 0)]
    return ("…" if start else "") + piece + ("…" if start + len(piece) < len(text) else "")
