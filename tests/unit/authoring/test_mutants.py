"""Which mutants a reference has: one place each, nothing that no test could see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etude.authoring.mutants import mutants_of, same_line
from etude.catalogue.load import load_problem
from etude.catalogue.model import SourceFile
from etude.catalogue.roots import builtin_root

ROOT = builtin_root()
PROBLEM = load_problem(ROOT.path / "python-foundations" / "higher-order-functions", ROOT)

CHANGES = {
    "a comparison": ("def f(x):\n    return x < 3", ["return x <= 3", "return x > 3"]),
    "a number": ("def f(x):\n    return x + 1", ["return x + 0", "return x + 2", "return x - 1"]),
    "a condition": ("def f(a, b):\n    return a and b", ["return a or b", "return a", "return b"]),
    "a statement": ("def f(x):\n    x.sort()\n    return x", ["- x.sort()"]),
    "a function": ("def f(x):\n    return min(x)", ["return max(x)"]),
    "a loop": ("def f(x):\n    for y in x:\n        if y:\n            break\n    return y", ["continue"]),
    "a keyword": (
        "def f(x):\n    return sorted(x, reverse=True)",
        ["return sorted(x)", "return sorted(x, reverse=False)"],
    ),
    "the first keyword": ("def f(x):\n    return dict(a=x, b=x)", ["return dict(b=x)", "return dict(a=x)"]),
}
NOT_CHANGED = {
    "an annotation": "def f(x: list[int]) -> tuple[int, 1]:\n    return x",
    "a docstring": 'def f(x):\n    """1 < 2"""\n    return x',
    "what an error says": 'def f(x):\n    raise ValueError(f"{x + 1} < {2}")',
    "a name for a type": "Pair = tuple[int, int] | None\ndef f(x):\n    return x",
}


def after(source: str) -> list[str]:
    mutants = mutants_of(replace(PROBLEM, reference=SourceFile("solution.py", source)))
    assert len({mutant.source for mutant in mutants}) == len(mutants)
    assert all(mutant.source != source for mutant in mutants)
    return [mutant.after for mutant in mutants]


@pytest.mark.parametrize(("source", "lines"), CHANGES.values(), ids=CHANGES)
def test_what_is_changed(source: str, lines: list[str]) -> None:
    found = after(source)
    assert set(lines) <= set(found), found


@pytest.mark.parametrize("source", NOT_CHANGED.values(), ids=NOT_CHANGED)
def test_what_is_left_alone(source: str) -> None:
    assert not [line for line in after(source) if not line.startswith("- raise")]


def test_a_mutant_knows_its_place() -> None:
    source = "def f(x):\n    y = x\n    return y < 3\n"
    mutants = mutants_of(replace(PROBLEM, reference=SourceFile("solution.py", source)))
    first = next(each for each in mutants if each.line == 3)
    assert first.before == "return y < 3"
    assert first.diff.splitlines() == ["- return y < 3", f"+ {first.after}"]


def test_is_does_not_become_a_comparison() -> None:
    assert after("def f(x):\n    return x is x") == ["return x is not x"]


def test_white_space_makes_no_other_line() -> None:
    assert same_line("return  x<3", "return x < 3")
    assert not same_line("return x < 3", "return x < 4")


def test_a_range_from_one_is_a_mistake_only_where_its_numbers_count() -> None:
    source = "def f(n):\n    x = n\n    for {} in range(n):\n        x = f(x)\n    return x"
    assert "for i in range(1, n + 1):" in after(source.format("i"))
    assert "for _ in range(1, n + 1):" not in after(source.format("_"))
    assert "for _ in range(n + 1):" in after(source.format("_"))
