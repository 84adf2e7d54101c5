"""Every sentence that is asked for is there, gets the facts it has places for, and reads as it should."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from etude.feedback.exception_patterns import PATTERNS, SYNTAX

sys.path.insert(0, str(Path(__file__).parent))

from sentences import Asked, asked, fields, mentioned, sentences, vocabulary

SENTENCES = sentences()
ASKED = list(asked())
MENTIONED = [each.key for each in ASKED] + list(mentioned())
WORDS = vocabulary() | {""}
LINE = 110  # of 120; the rest is for the facts, and what can be long is shortened
FACT = re.compile(r"\{[^}]*\}")
JARGON = re.compile(
    r"\b(AST|regex|stdin|stdout|stderr|exit code|kwargs?|args|callback|JSON-RPC|payload|invalid|illegal|fatal"
    r"|abort(ed)?|null|failed to|you must|your fault|oops|sorry|unfortunately|simply|obviously|just)\b",
    re.IGNORECASE,
)


def places(among: list[Asked]) -> list[object]:
    return [pytest.param(each, id=f"{each.place}-{each.key.pattern.replace(chr(92), '')}") for each in among]


def is_written_out(each: Asked) -> bool:
    return each.key.groups == 0


def test_the_source_asks_for_sentences() -> None:
    assert len(ASKED) > 200
    assert len(SENTENCES) > 400


@pytest.mark.parametrize("each", places(ASKED))
def test_what_is_asked_for_is_there_and_gets_its_facts(each: Asked) -> None:
    keys = each.keys(SENTENCES)
    assert keys, "no such sentence"
    if each.facts is None:
        return
    if is_written_out(each):
        assert fields(SENTENCES[keys[0]]) == each.facts
    else:  # which sentences it can come to is known when it runs; some must fit, and no fact is for nothing
        assert any(fields(SENTENCES[key]) <= each.facts for key in keys)
        assert each.facts <= set().union(*(fields(SENTENCES[key]) for key in keys))


@pytest.mark.parametrize("key", SENTENCES)
def test_no_sentence_is_left_over(key: str) -> None:
    found = [match for pattern in MENTIONED if (match := pattern.fullmatch(key))]
    assert any(set(match.groups()) <= WORDS for match in found)


@pytest.mark.parametrize("key", SENTENCES)
def test_somebody_can_give_the_facts(key: str) -> None:
    asking = [each for each in ASKED if each.key.fullmatch(key) and each.facts is not None]
    others = [each for each in ASKED if each.key.fullmatch(key) and each.facts is None]
    assert others or not asking or any(fields(SENTENCES[key]) <= (each.facts or set()) for each in asking)


def test_every_pattern_of_an_exception_gives_its_sentence_the_facts() -> None:
    """The tables of `exception_patterns` name sentences, and their groups are the facts."""
    known = {"name"}  # given with every exception
    for patterns in PATTERNS.values():
        for pattern, key in patterns:
            if key in ("name", "attribute"):  # these stand for several, with facts of their own
                continue
            needed = fields(SENTENCES[f"feedback.exception.{key}"])
            assert needed <= known | set(pattern.groupindex), key
    for pattern, key in SYNTAX:
        assert fields(SENTENCES[f"feedback.syntax.{key}"]) <= set(pattern.groupindex), key


@pytest.mark.parametrize("key", SENTENCES)
def test_a_line_leaves_room_for_its_facts(key: str) -> None:
    lines = FACT.sub("", SENTENCES[key]).strip("\n").split("\n")
    assert max(map(len, lines)) <= LINE
    assert not re.search(r"[ \t]+$", SENTENCES[key], re.MULTILINE)


@pytest.mark.parametrize("key", SENTENCES)
def test_it_is_said_in_plain_words(key: str) -> None:
    words = re.sub(r"`[^`]*`|\{[^}]*\}", "`", SENTENCES[key])
    assert not JARGON.findall(words)
    assert "  " not in words.strip() or "\n" in words
    assert not re.search(r"\b(\w+) \1\b", words, re.IGNORECASE)


@pytest.mark.parametrize("key", SENTENCES)
def test_expected_comes_before_got(key: str) -> None:
    expected, got = SENTENCES[key].find("{expected}"), SENTENCES[key].find("{got}")
    assert expected < 0 or got < 0 or expected < got
