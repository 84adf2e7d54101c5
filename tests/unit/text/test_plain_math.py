from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from etude.feedback.text import plain_math

PROBLEMS = Path(__file__).parents[3] / "problems"
FORMULAS = {
    r"\lambda": "λ",
    r"y = \alpha x + \beta": "y = α x + β",
    r"x_i": "xᵢ",
    r"x^2": "x²",
    r"x_{i,j}": "x_(i,j)",
    r"w_{12}^{10}": "w₁₂¹⁰",
    r"e^{-x}": "e⁻ˣ",
    r"\hat{y}_i": "ŷᵢ",
    r"\bar x": "x̄",
    r"\frac{1}{n}": "1/n",
    r"\frac{a + b}{2 n}": "(a + b)/(2 n)",
    r"\frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}": "(x − μ)/√(σ² + ε)",
    r"\frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2": "1/n Σᵢ₌₁ⁿ (yᵢ − ŷᵢ)²",
    r"\sqrt[3]{x}": "³√x",
    r"\sqrt{2}": "√2",
    r"x \in \mathbb{R}^{n \times d}": "x ∈ ℝ^(n × d)",
    r"A^\top B": "Aᵀ B",
    r"A^{T}": "Aᵀ",
    r"\left( \frac{t}{T} \right)": "( t/T )",
    r"\left. x \right|_{0}": "x |₀",
    r"a \le b \leq c \ne d": "a ≤ b ≤ c ≠ d",
    r"\text{lr}_{\max}": "lrₘₐₓ",
    r"\mathrm{IoU}": "IoU",
    r"\eta_{\text{base}}": "η_base",
    r"\| w \|_2": "‖ w ‖₂",
    r"\{1, \dots, n\}": "{1, …, n}",
    r"f'(x)": "f′(x)",
    r"\cos(\pi t)": "cos(π t)",
    r"\begin{cases} 1 & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}": "{ 1 if x > 0; 0 otherwise }",
    r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}": "[1 2; 3 4]",
    r"100\%": "100%",
    r"\unknowncommand{x}": "unknowncommandx",
    r"x^{": "x",
    "\\": "",
}


@pytest.mark.parametrize("latex", FORMULAS)
def test_a_formula_reads_as_text(latex: str) -> None:
    rendered = plain_math(f"${latex}$") if latex != "\\" else plain_math("$$\\$$")
    assert unicodedata.normalize("NFC", rendered) == unicodedata.normalize("NFC", FORMULAS[latex])


@pytest.mark.parametrize(
    "markdown",
    [
        "costs 5$ and 7$ a month",
        "`$x_i$` in code",
        "```\n$x_i$\n```\n",
        r"an escaped \$x_i\$",
        "US$5 to US$7",
    ],
)
def test_what_is_no_formula_stays(markdown: str) -> None:
    assert plain_math(markdown) == markdown


def test_a_display_formula_stands_on_lines_of_its_own() -> None:
    markdown = "Before:\n\n$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$\n\nafter"
    assert plain_math(markdown) == "Before:\n\n    a = b\n    c = d\n\nafter"


@pytest.mark.parametrize(
    "page", sorted(PROBLEMS.glob("*/*/*.md")), ids=lambda page: f"{page.parent.name}/{page.stem}"
)
def test_no_backslash_is_left_in_a_formula_of_the_catalogue(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^(`{3,}).*?^\1", "", plain_math(text), flags=re.DOTALL | re.MULTILINE)
    prose = re.sub(r"`[^`\n]*`", "", prose)
    assert "\\" not in prose
    assert not re.search(r"\$[^$\n]+\$", prose)
