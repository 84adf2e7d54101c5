"""Which rung comes next, and when it has to wait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etude.feedback.ladder.rung import Ladder, Level, Rung, RungKind
from etude.feedback.ladder.standing import standing_on
from etude.practice.help import HelpGiven, RungUse

FAILURE, TEXT = "wrong-answer/odd-for-even", "fingerprint"
KINDS = {
    "question": (RungKind.QUESTION, Level.QUESTION),
    "place": (RungKind.PLACE, Level.PLACE),
    "concept": (RungKind.CONCEPT, Level.CONCEPT),
    "words": (RungKind.WORDS, Level.WORDS),
    "change": (RungKind.CHANGE, Level.CHANGE),
    "reference": (RungKind.REFERENCE, Level.REFERENCE),
}
WHOLE = tuple(KINDS)
AUTHORED = ("question", "place", "hint-1", "hint-2", "hint-3", "reference")


def rung(name: str) -> Rung:
    if name in KINDS:
        return Rung(*KINDS[name], name, name)
    number = int(name.removeprefix("hint-"))
    return Rung(RungKind.AUTHORED, Level.WORDS if number == 3 else Level.CONCEPT, name, name, number)


def ladder(*names: str, failure: str = FAILURE) -> Ladder:
    return Ladder(failure, TEXT, tuple(map(rung, names)))


def given(*names: str, failure: str = FAILURE, text: str = TEXT, tried: bool = False) -> HelpGiven:
    uses = tuple(RungUse(name, failure, text, rung(name).number) for name in names)
    hints = frozenset(use.hint for use in uses if use.hint)
    return HelpGiven(uses, hints, tried)


CASES = {
    "nothing was shown": (WHOLE, given(), 1, False),
    "the first was shown": (WHOLE, given("question"), 2, False),
    "the second and third need no try": (WHOLE, given("question", "place"), 3, False),
    "the fourth needs one": (WHOLE, given(*WHOLE[:3]), 4, True),
    "it opens after one": (WHOLE, given(*WHOLE[:3], tried=True), 4, False),
    "so does the fifth": (WHOLE, given(*WHOLE[:4]), 5, True),
    "and the reference": (WHOLE, given(*WHOLE[:5]), 6, True),
    "the last one stays open": (WHOLE, given(*WHOLE), 6, False),
    "a skipped one comes next": (WHOLE, given("place"), 1, False),
    "another failure begins anew": (WHOLE, given(*WHOLE[:3], failure="other", text="other"), 1, False),
    "the same text goes on, whatever is known of it": (WHOLE, given("question", failure="other"), 2, False),
    "the same failure goes on in another text": (WHOLE, given("question", text="other"), 2, False),
    "a ladder that begins late is open at first": (("words", "change", "reference"), given(), 1, False),
    "authored hints were shown for good": (
        AUTHORED,
        given("hint-1", "hint-2", failure="", text="starter"),
        1,
        False,
    ),
    "and are passed over": (AUTHORED, given("question", "place", "hint-1"), 4, False),
    "the decisive one waits": (AUTHORED, given("question", "place", "hint-1", "hint-2"), 5, True),
}


@pytest.mark.parametrize(("names", "help_given", "number", "locked"), CASES.values(), ids=CASES)
def test_what_comes_next(names: tuple[str, ...], help_given: HelpGiven, number: int, locked: bool) -> None:
    standing = standing_on(ladder(*names), help_given, gate=True)
    assert (standing.number, standing.locked, standing.total) == (number, locked, len(names))
    assert standing.next == rung(names[number - 1])
    assert standing.is_new == (standing.next not in standing.used)
    assert standing_on(ladder(*names), help_given, gate=False).locked is False


def test_before_anything_failed_authored_hints_come_in_order_and_none_waits() -> None:
    hints = ("hint-1", "hint-2", "hint-3")
    for shown in range(4):
        standing = standing_on(ladder(*hints, failure=""), given(*hints[:shown], failure=""), gate=True)
        assert (standing.number, standing.locked) == (min(shown + 1, 3), False)
        assert [each.id for each in standing.used] == list(hints[:shown])


def test_rungs_of_a_failure_are_not_those_of_no_failure() -> None:
    standing = standing_on(ladder("hint-1", failure=""), given("question"), gate=True)
    assert (standing.number, standing.used) == (1, ())


def test_without_rungs_there_is_nothing() -> None:
    standing = standing_on(ladder(), given("question"), gate=True)
    assert (standing.next, standing.number, standing.total, standing.is_new) == (None, 0, 0, False)


def test_what_could_not_be_recorded_counts_and_keeps_nobody_waiting() -> None:
    recorded = given(*WHOLE[:2])
    unrecorded = [RungUse("concept", FAILURE, TEXT)]
    standing = standing_on(ladder(*WHOLE), recorded.and_unrecorded(unrecorded), gate=True)
    assert (standing.number, standing.locked) == (4, False)
    assert recorded.and_unrecorded([]) is recorded
    assert recorded.and_unrecorded([RungUse("hint-2", "", TEXT, 2)]).hints == {2}
    assert replace(recorded, hints=frozenset({1})).and_unrecorded([RungUse("hint-2", "", TEXT, 2)]).hints == {
        1,
        2,
    }
