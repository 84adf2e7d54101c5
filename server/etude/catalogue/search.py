"""Finding problems by words: in the index's full-text search, or by looking at each summary."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Summary

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text, without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _WORD.findall(plain.casefold())


def scan_summaries(summaries: Sequence[Summary], words: Sequence[str], limit: int) -> list[Summary]:
    """The problems that have a word beginning with each of `words`, best first."""
    found = []
    for summary in summaries:
        score = _score(summary, words)
        if score:
            found.append((-score, summary))
    found.sort(key=lambda pair: pair[0])
    return [summary for _, summary in found[:limit]]


def _score(summary: Summary, words: Sequence[str]) -> float:
    """Nothing unless each word is found; more for the title than for the chapter, and for a whole word."""
    fields = (
        (8.0, words_of(summary.title)),
        (4.0, words_of(summary.id)),
        (3.0, words_of(" ".join(summary.tags))),
        (3.0, words_of(" ".join(summary.topics))),
        (1.0, words_of(summary.chapter)),
    )
    total = 0.0
    for word in words:
        scores = [
            weight * (2.0 if word == own else 1.0)
            for weight, own_words in fields
            for own in own_words
            if own.startswith(word)
        ]
        if not scores:
            return 0.0
        total += max(scores)
    return total
