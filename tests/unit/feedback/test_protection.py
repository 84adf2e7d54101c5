"""What is said of missing layers of isolation."""

from __future__ import annotations

from itertools import combinations

import pytest

from etude.feedback.findings import status_line
from etude.feedback.protection import lost_protection
from etude.judge.cage.confinement import LAYERS
from etude.judge.verdict import Isolation, Outcome, Verdict

RAN = [outcome for outcome in Outcome if outcome not in (Outcome.UNFINISHED, Outcome.SYNTAX_ERROR)]


@pytest.mark.parametrize("outcome", RAN)
def test_the_status_names_the_missing_layers(outcome: Outcome) -> None:
    whole = status_line(Verdict("p", outcome, 1, 2, isolation=Isolation(LAYERS)))
    weaker = status_line(
        Verdict("p", outcome, 1, 2, isolation=Isolation(("limits",), ("landlock", "seccomp")))
    )
    assert "without" not in whole
    assert weaker == f"{whole} · without landlock, seccomp"


@pytest.mark.parametrize("outcome", [Outcome.UNFINISHED, Outcome.SYNTAX_ERROR])
def test_nothing_is_said_when_no_code_ran(outcome: Outcome) -> None:
    assert "landlock" not in status_line(Verdict("p", outcome, 0, 2, isolation=Isolation((), LAYERS)))


@pytest.mark.parametrize(
    "missing", [some for count in range(1, len(LAYERS) + 1) for some in combinations(LAYERS, count)], ids=str
)
def test_it_is_said_what_the_code_could_do(missing: tuple[str, ...]) -> None:
    first, second = lost_protection(Isolation((), missing)).splitlines()
    assert len(first) <= 120
    assert all(layer in first for layer in missing)
    for layer, could in (
        ("landlock", "your files"),
        ("seccomp", "connections"),
        ("limits", "memory"),
        ("no-new-privileges", "more rights"),
    ):
        assert (could in second) == (layer in missing)


def test_nothing_missing_is_nothing_to_say() -> None:
    assert lost_protection(Isolation(LAYERS)) == ""
