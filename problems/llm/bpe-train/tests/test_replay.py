"""Plays the merges again, with a reading of its own: at each turn the pair must be the one to take."""

import random
import re

import pytest
from solution import train


def play(text, learned):
    """The tokens before each merge, and those at the end. Tokens are written as hexadecimal digits between commas."""
    written = "," + "".join(f"{byte:02x}," for byte in text.encode())
    for a, b in learned:
        yield written
        written = re.sub(f"(?<=,){a.hex()},{b.hex()}(?=,)", (a + b).hex(), written)
    yield written


def places(written):
    """For each pair the places where it begins, in the order of the text."""
    found = {}
    for match in re.finditer(r"(?<=,)([0-9a-f]+),(?=([0-9a-f]+),)", written):
        found.setdefault(match.groups(), []).append(match.start())
    return found


@pytest.mark.parametrize(
    ("letters", "length", "merges"), [("ab", 60, 9), ("abc", 80, 12), ("né ", 70, 10), ("aab🙂", 40, 40)]
)
def test_each_merge_was_due(letters, length, merges):
    text = "".join(random.Random(letters).choices(letters, k=length))
    learned = train(text, merges)
    assert len(learned) <= merges
    *turns, end = play(text, learned)
    for (a, b), written in zip(learned, turns, strict=True):
        due = min(places(written).items(), key=lambda item: (-len(item[1]), item[1][0]))
        assert due[0] == (a.hex(), b.hex())
        assert len(due[1]) >= 2
    if len(learned) < merges:
        assert all(len(found) == 1 for found in places(end).values())
    assert bytes.fromhex(end.replace(",", "")).decode() == text
