import solution
from solution import LIMIT, NAMES, clamp


def test_limit():
    assert LIMIT == 100
    assert type(LIMIT) is int
    assert solution.LIMIT == LIMIT
    assert LIMIT + 1 == 101


def test_names():
    assert NAMES == ["low", "high"]
    assert solution.NAMES[0] == "low"
    assert [name.upper() for name in NAMES] == ["LOW", "HIGH"]


def test_clamp():
    assert clamp(LIMIT + 5) == LIMIT
