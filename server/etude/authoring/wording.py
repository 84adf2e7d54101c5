"""The words of a problem: spelt as they should be, and in sentences that can be read."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Final

from etude.authoring.markdown import TEXTS
from etude.authoring.prose import line_at, without_code, without_formulas
from etude.authoring.remark import Check
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.authoring.draft import Writing
    from etude.authoring.remark import Remark

__all__ = ["ReadingLevel", "check_reading_level", "check_spelling", "reading_level"]

_MOST_GRADE: Final = 12.0  # years of school
_MOST_WORDS: Final = 45  # of a sentence
_LEAST_WORDS: Final = 60  # of a text: below that the level says nothing
_WORD: Final = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_TWICE: Final = re.compile(r"\b([A-Za-z]+)\s+\1\b", re.IGNORECASE)
_MEANT_TWICE: Final = frozenset({"had", "that", "bye"})
_MARKS: Final = re.compile(r"^\s*\|.*$|^#.*$|^\s*>|\]\([^)\n]*\)|[*_\[]", re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n|^\s*(?:[-*+]|\d+\.)\s", re.MULTILINE)
_SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+")
_SOMETHING: Final = "·"  # stands for code and formulas
_VOWELS: Final = re.compile(r"[aeiouy]+")
# How Britain and how America writes a kind of word. Names of papers keep their spelling, and their capitals.
_DIALECTS: Final = (
    (re.compile(r"\b[a-z]+is(?:e[ds]?|ing|ations?)\b"), re.compile(r"\b[a-z]+iz(?:e[ds]?|ing|ations?)\b")),
    (
        re.compile(r"\b(?:col|behavi|neighb|fav|hon)our[a-z]*\b"),
        re.compile(r"\b(?:col|behavi|neighb|fav|hon)or[a-z]*\b"),
    ),
    (re.compile(r"\b(?:cent|met|fib)re[sd]?\b"), re.compile(r"\b(?:cent|met|fib)er(?:s|ed)?\b")),
)
# Words with `is` or `iz` that nobody writes otherwise, as far as those letters.
_ALIKE: Final = re.compile(
    r"(?:a?r|prec|conc|exerc|otherw|likew|clockw|prom|prem|p?ra|no|w|adv|rev|dev|surpr|comprom|expert|disgu|superv|compr"
    r"|enterpr|franch|merchand|dem|improv|exc|inc|telev|treat|parad|torto|cru|bru|po|ch|(?:re|over|down|cap)?s|se|pr|appr)"
    r"(?:is|iz)(?:e[ds]?|ing|ations?)"
)


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """How hard a text is to read.

    Attributes:
        grade: years of school that it takes.
        words: how many there are.
        longest: how many words the longest sentence has.
        longest_line: where that begins, from 1.

    Source: Kincaid et al., "Derivation of new readability formulas", 1975; syllables are runs of vowels.
    """

    grade: float
    words: int
    longest: int
    longest_line: int


def check_spelling(draft: Writing, names: Sequence[str] = TEXTS) -> Iterator[Remark]:
    """No word that is often misspelt, none twice in a row, and one spelling for one kind of word."""
    for name in names:
        words = _prose(draft.text(name))
        for found in _WORD.finditer(words):
            meant = _misspelt().get(found[0].lower())
            if meant is not None:
                sentence = say("authoring.wording.misspelt", word=found[0], meant=meant)
                yield draft.error(Check.WORDING, name, line_at(words, found.start()), sentence)
        for found in _TWICE.finditer(words):
            if found[1].lower() not in _MEANT_TWICE:
                sentence = say("authoring.wording.twice", word=found[1])
                yield draft.error(Check.WORDING, name, line_at(words, found.start()), sentence)
    yield from _mixed_spelling(draft, names)


def _mixed_spelling(draft: Writing, names: Sequence[str]) -> Iterator[Remark]:
    """A warning where a problem writes now as in Britain and now as in America."""
    texts = {name: _prose(draft.text(name)) for name in names}
    for kinds in _DIALECTS:
        found = [
            [
                (name, match)
                for name, text in texts.items()
                for match in kind.finditer(text)
                if not _ALIKE.fullmatch(match[0])
            ]
            for kind in kinds
        ]
        if all(found):
            other, fewer = sorted(found, key=len, reverse=True)
            name, match = fewer[0]
            sentence = say("authoring.wording.mixed", word=match[0], other=other[0][1][0])
            yield draft.warning(Check.WORDING, name, line_at(texts[name], match.start()), sentence)


def check_reading_level(draft: Writing, names: Sequence[str] = TEXTS) -> Iterator[Remark]:
    """A warning for a text that takes more than twelve years of school, and for a sentence nobody can hold in mind."""
    for name in names:
        level = reading_level(draft.text(name))
        if level.words >= _LEAST_WORDS and level.grade > _MOST_GRADE:
            sentence = say("authoring.wording.hard", grade=round(level.grade), most=round(_MOST_GRADE))
            yield draft.warning(Check.WORDING, name, 1, sentence)
        if level.longest > _MOST_WORDS:
            sentence = say("authoring.wording.long", words=level.longest, most=_MOST_WORDS)
            yield draft.warning(Check.WORDING, name, level.longest_line, sentence)


def reading_level(markdown: str) -> ReadingLevel:
    """How hard the prose of a text is to read; code, formulas, tables and headings do not count."""
    text = _MARKS.sub(lambda found: " " * len(found[0]), _prose(markdown))
    sentences = [(start, _WORD.findall(text[start:end])) for start, end in _sentences(text)]
    sentences = [(start, words) for start, words in sentences if words]
    words = [word for _, found in sentences for word in found]
    if not words:
        return ReadingLevel(0.0, 0, 0, 1)
    syllables = sum(map(_syllables, words))
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    start, longest = max(sentences, key=lambda each: len(each[1]))
    line = line_at(text, start + len(text[start:]) - len(text[start:].lstrip()))
    return ReadingLevel(grade, len(words), len(longest), line)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    ends = sorted({found.end() for pattern in (_PARAGRAPH, _SENTENCE) for found in pattern.finditer(text)})
    starts = [0, *ends]
    return zip(starts, [*ends, len(text)], strict=True)


def _syllables(word: str) -> int:
    word = word.lower()
    silent = word.endswith("e") and not word.endswith("le")
    return max(1, len(_VOWELS.findall(word)) - silent)


def _prose(markdown: str) -> str:
    return without_formulas(without_code(markdown, _SOMETHING), _SOMETHING)


@functools.cache
def _misspelt() -> dict[str, str]:
    text = (resources.files("etude.authoring") / "misspelt.txt").read_text(encoding="utf-8")
    pairs = (line.partition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {word: meant for word, _, meant in pairs}
