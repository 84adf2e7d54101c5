"""Which formulas claim something, and what `formulas.py` says about them, without running anything."""

from __future__ import annotations

import pytest

from etude.authoring.formula_file import normal, read_formula_file
from etude.authoring.formulas import claims_something, holds
from etude.authoring.prose import formulas_of

CLAIMS = [
    r"$|a| = (x_2 - x_1)$",
    r"$\cos 0 = 1$",
    r"$n = \min(a, c)$",
    r"$W/W = 1$",
    r"$p \approx 0.5 x$",
    r"$e \cdot x = x$",
    r"$1^2 = 1 + 0$",
    r"$x^2 = 4$",
    r"$\hat{x}_i = (x_i - \mu) s$",
    r"$m \leftarrow \beta m$",
    "$$a$$",
    "$$\na = b\n$$",
]
CLAIMS_NOTHING = [
    r"$n = 3$",
    r"$0 \le i < n$",
    r"$x_1 \le x_2$",
    r"$\varepsilon = 10^{-8}$",
    r"$\eta_{\max} > 0$",
    r"$\hat{x} = 0$",
    r"$\mathbf x = 0$",
    r"$w^{(0)} = w^*$",
    r"$i = 1, \dots, n$",
    r"$O(n \log n)$",
    r"$x_{ij}$",
    "`$a = b + c$`",
    "```\n$$a = b$$\n```",
    "5 $ and 6 $ = b",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_it_claims_something(text: str) -> None:
    (formula,) = formulas_of(f"Words.\n\n{text} and more.\n")
    assert claims_something(formula)
    assert formula.line == 3


@pytest.mark.parametrize("text", CLAIMS_NOTHING)
def test_there_is_nothing_to_check(text: str) -> None:
    assert not any(map(claims_something, formulas_of(f"{text}\n")))


def test_white_space_makes_no_difference() -> None:
    assert normal(" a =\n  \\frac{1}{n} ") == normal(r"a=\frac{1}{n}")
    assert normal(r"\alpha x") != normal(r"\alphax")


def test_the_file_is_read_without_being_run() -> None:
    file = read_formula_file(
        'raise SystemExit\nUNCHECKED = {r"a = b": "a name"}\n'
        'def one():\n    r"""\n    x = y + z\n    $y = x - z$\n    """\n    return 1 + 1, 2\n'
        'def two(rng):\n    "u = v"\n    yield 3, 3\n'
        "def helps(number):\n    return number\n"
        "def _hidden():\n    return 1\n"
    )
    assert [(check.name, check.line, check.draws, check.is_vacuous) for check in file.checks] == [
        ("one", 3, False, False),
        ("two", 9, True, True),
    ]
    assert file.checks[0].formulas == ("x = y + z", "$y = x - z$")
    assert [(each.formula, each.reason, each.line) for each in file.unchecked] == [("a = b", "a name", 2)]


@pytest.mark.parametrize(
    ("left", "relation", "right", "expected"),
    [
        (0.1 + 0.2, "=", 0.3, True),
        (1.0, "=", 1.00001, False),
        (1.0, "~", 1.00001, True),
        ([1, [2.0]], "=", [1.0, [2]], True),
        ([1, 2], "=", [1], False),
        ([1, 2], "=", 1, False),
        ([1, 2], "<", [2, 3], True),
        ([1, 2], "<", [2, 2], False),
        (1, "<=", 1.0, True),
        (2, ">=", 3, False),
        (float("nan"), "=", float("nan"), True),
        (1, "!=", 1, False),
        ("a", "=", "a", True),
        ("a", "=", "b", False),
        ("a", "!=", "b", True),
    ],
)
def test_relations(left: object, relation: str, right: object, expected: bool) -> None:
    assert holds(left, relation, right) is expected
