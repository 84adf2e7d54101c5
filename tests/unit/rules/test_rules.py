from __future__ import annotations

import pytest

from etude.catalogue.model import Rule
from etude.judge.rules import broken_rules, same_program
from etude.judge.verdict import Span

REDUCE_FROM_MODULE = "import functools\nfunctools.reduce(max, [1])\n"
REDUCE_UNDER_ALIAS = "from functools import reduce as r\nr(max, [1])\n"
REDUCE_THROUGH_MODULE_ALIAS = "import functools as ft\nft.reduce(max, [1])\n"
REDUCE_UNDER_A_NEW_NAME = "import functools\nfold = functools.reduce\nfold(max, [1])\n"


@pytest.mark.parametrize(
    ("selector", "source", "present"),
    [
        ("call:reduce", "from functools import reduce\nreduce(max, [1])\n", True),
        ("call:reduce", REDUCE_FROM_MODULE, True),
        ("call:reduce", REDUCE_UNDER_ALIAS, True),
        ("call:reduce", REDUCE_THROUGH_MODULE_ALIAS, True),
        ("call:reduce", REDUCE_UNDER_A_NEW_NAME, True),
        ("call:reduce", "from functools import reduce\n", False),
        ("call:reduce", "# reduce(max, [1])\ntext = 'reduce(max, [1])'\n", False),
        ("call:sorted", "def sorted(x):\n    return x\nsorted([1])\n", False),
        ("call:fact", "def fact(n):\n    return n * fact(n - 1)\n", True),
        ("attr:sort", "xs.sort()\n", True),
        ("attr:sort", "sort(xs)\n", False),
        ("name:eval", "run = eval\n", True),
        ("name:eval", "x.eval\n", False),
        ("name:eval", "evaluate = 1\n", False),
        ("import:os", "import os\n", True),
        ("import:os", "import os.path as p\n", True),
        ("import:os", "from os.path import join\n", True),
        ("import:os.path", "from os import path\n", True),
        ("import:os.path", "import os\n", False),
        ("import:os", "import oscillator\n", False),
        ("import:os", "from .os import join\n", False),
        ("node:For", "for x in y:\n    pass\n", True),
        ("node:For", "[x for x in y]\n", False),
        ("node:comprehension", "[x for x in y]\n", True),
        ("node:Mult", "a * b\n", True),
        ("node:FunctionDef", "lambda: 1\n", False),
    ],
)
def test_a_selector_finds_what_it_names_in_the_tree(selector: str, source: str, present: bool) -> None:
    forbidden = broken_rules(source, (Rule("forbid", (selector,), "no"),))
    required = broken_rules(source, (Rule("require", (selector,), "yes"),))

    assert bool(forbidden) is present
    assert bool(required) is not present


def test_a_forbidden_thing_is_shown_at_each_of_its_places_in_code_points() -> None:
    source = 's = "жёлтый"; eval(s)\n\nif s:\n    print(eval("🙂"))\n'

    (rule,) = broken_rules(source, (Rule("forbid", ("call:eval", "call:exec"), "No eval."),))

    assert rule.selector == "call:eval"
    assert rule.spans == (Span(1, 15, 1, 22), Span(4, 11, 4, 20))


def test_an_operator_is_shown_at_the_expression_around_it() -> None:
    (rule,) = broken_rules("x = 1 + a ** b\n", (Rule("forbid", ("node:Pow",), "no"),))

    assert rule.spans == (Span(1, 9, 1, 15),)


def test_every_broken_rule_is_told_in_order_and_the_absent_ones_by_name() -> None:
    rules = (
        Rule("require", ("call:map", "call:filter", "call:reduce"), "Use them."),
        Rule("require", ("node:Return",), "Return."),
        Rule("forbid", ("node:While", "node:For"), "No loops."),
    )

    found = broken_rules("def f(x):\n    for y in map(abs, x):\n        return y\n", rules)

    assert [(rule.kind, rule.selector, len(rule.spans)) for rule in found] == [
        ("require", "call:filter, call:reduce", 0),
        ("forbid", "node:For", 1),
    ]


@pytest.mark.parametrize("source", ["def f(:\n", "x = '\0'\n", "(" * 5000, ""])
def test_what_is_no_python_breaks_no_forbidding_rule(source: str) -> None:
    assert broken_rules(source, (Rule("forbid", ("node:For",), "no"),)) == ()


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("# etude: a/b\ndef f( x ) :\n\n  'Other words.'\n  raise NotImplementedError # soon\n", True),
        ("def f(x):\n    raise NotImplementedError\n", True),
        ("def f(x):\n    '''Words.'''\n    pass\n", False),
        ("def f(y):\n    '''Words.'''\n    raise NotImplementedError\n", False),
        ("def f(x):\n    raise NotImplementedError\nf(1)\n", False),
        ("def f(x:\n    raise NotImplementedError\n", False),
        ("", False),
    ],
)
def test_comments_formatting_and_docstrings_make_no_other_program(other: str, same: bool) -> None:
    starter = 'def f(x):\n    """Words."""\n    raise NotImplementedError\n'

    assert same_program(starter, other) is same
    assert same_program(other, starter) is same


def test_two_texts_that_are_no_python_are_not_the_same_program() -> None:
    assert not same_program("def f(", "def f(")


def test_an_odd_escape_in_the_learners_text_warns_nobody() -> None:
    assert broken_rules('x = "\\d"\n', (Rule("forbid", ("node:For",), "no"),)) == ()
