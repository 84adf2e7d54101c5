from __future__ import annotations

import pytest

from etude.feedback.text import one_line_paragraphs, plain_text, safe_markdown

PIECES = {
    "## Examples": "Examples\n--------",
    "# Title #": "Title\n=====",
    "**bold** and *soft* and __bold__ and _soft_": "bold and soft and bold and soft",
    "snake_case_name and 2 * 3 * 4": "snake_case_name and 2 * 3 * 4",
    "`a * b * c` and ``x ` y``": "a * b * c and x ` y",
    "[the docs](https://docs.python.org/3/)": "the docs (https://docs.python.org/3/)",
    "[next](other.md) ![a figure](f.svg)": "next a figure",
    "* one\n+ two\n  - three": "- one\n- two\n  - three",
    "1. first\n2. second": "1. first\n2. second",
    "> quoted": "  quoted",
    "a&nbsp;b &lt; c": "a b < c",
    "a<br>b <!-- hidden -->": "ab",
    "before\n\n---\n\nafter": "before\n\nafter",
    r"\*not soft\*": "*not soft*",
    "```python\ndef f(x):\n    return x ** 2\n```": "    def f(x):\n        return x ** 2",
    "$\\lambda$ is small": "λ is small",
    "a paragraph\nof *two\nlines*\n\nand another": "a paragraph of two lines\n\nand another",
    "a hard  \nbreak": "a hard\nbreak",
    "- an item\n  of two lines\n- another": "- an item of two lines\n- another",
    "1) an item\n   of two lines\n2) another": "1) an item of two lines\n2) another",
    "# Title\ntext\n> quoted": "Title\n=====\ntext\n  quoted",
    "with this\n| a | b |\n|---|---|\n| 1 | 2 |": "with this\na  b\n-  -\n1  2",
    "the sum\n$$\n\\sum x_i\n$$\nof all": "the sum\n    Σ xᵢ\nof all",
}


@pytest.mark.parametrize("markdown", PIECES)
def test_markdown_reads_as_plain_text(markdown: str) -> None:
    assert plain_text(markdown) == PIECES[markdown]


def test_a_table_keeps_its_columns() -> None:
    table = "| name | cost |\n|---|:-:|\n| `a|b` | 1 |\n| longer name | $n^2$ |\n"
    assert plain_text(table).splitlines() == [
        "name         cost",
        "-----------  ----",
        "a|b          1",
        "longer name  n²",
    ]


def test_a_fence_that_never_closes_is_code_to_the_end() -> None:
    assert plain_text("text\n```\n**code**") == "text\n    **code**"


@pytest.mark.parametrize(
    ("markdown", "safe"),
    [
        ("[run](command:evil)", "run"),
        ("[read](https://example.org)", "[read](https://example.org)"),
        ("<script>x</script> <img src=x onerror=y>", "x "),
        ("![pixel](https://example.org/p.png)", "pixel"),
        ("`[run](command:evil)` `<b>`", "`[run](command:evil)` `<b>`"),
    ],
)
def test_foreign_markdown_can_only_be_read(markdown: str, safe: str) -> None:
    assert safe_markdown(markdown) == safe


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("one\ntwo\n\nthree\n", "one two\n\nthree\n"),
        ("- an item\n  of two lines\n- another\n", "- an item of two lines\n- another\n"),
        ("```python\na = 1\nb = 2\n```\n", "```python\na = 1\nb = 2\n```\n"),
        ("text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
        ("a hard  \nbreak\n", "a hard  \nbreak\n"),
        ("## Title\ntext\n", "## Title\ntext\n"),
    ],
)
def test_paragraphs_come_on_one_line(markdown: str, shown: str) -> None:
    assert one_line_paragraphs(markdown) == shown
