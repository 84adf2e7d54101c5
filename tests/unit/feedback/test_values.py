"""What a line gave, in few words."""

from __future__ import annotations

import pytest

from etude.feedback.values import values_by_line
from etude.judge.examination import RETURNED, LineValue


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], {}),
        ([(3, "a", "1")], {3: "a = 1"}),
        ([(3, "a", "1"), (3, "a", "1")], {3: "a = 1"}),
        ([(3, "a", str(n)) for n in range(4)], {3: "a = 0 → 1 → 2 → 3"}),
        ([(3, "a", str(n)) for n in range(9)], {3: "a = 0 → 1 → 2 → … → 8"}),
        ([(4, "b", "2"), (3, "a", "1"), (4, "c", "3")], {3: "a = 1", 4: "b = 2; c = 3"}),
        ([(5, RETURNED, "[2]")], {5: "returns [2]"}),
        ([(3, "a", str(n) * 60) for n in range(3)], {3: f"a = {('0' * 60 + ' → … → ' + '2' * 60)[:99]}…"}),
    ],
)
def test_values_by_line(values: list[tuple[int, str, str]], expected: dict[int, str]) -> None:
    assert values_by_line([LineValue(*value) for value in values]) == expected
