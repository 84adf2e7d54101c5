"""Parsing where something else is parsed at the same time."""

from __future__ import annotations

import ast

import pytest

from etude.catalogue.python_source import syntax_tree
from etude.judge.syntax import Program


@pytest.fixture
def miscounts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """CPython loses count as often as there are items."""
    left: list[str] = []
    parse = ast.parse

    def losing_count(text: str, **how: str) -> ast.AST:
        if left:
            raise SystemError(left.pop())
        return parse(text, **how)

    monkeypatch.setattr(ast, "parse", losing_count)
    return left


def test_a_text_is_parsed_again_where_the_depth_was_miscounted(miscounts: list[str]) -> None:
    miscounts += ["AST constructor recursion depth mismatch"] * 4
    assert ast.unparse(syntax_tree("a + 1", "eval")) == "a + 1"


def test_it_is_not_tried_for_ever(miscounts: list[str]) -> None:
    miscounts += ["AST constructor recursion depth mismatch"] * 100
    with pytest.raises(SystemError):
        syntax_tree("a = 1")
    assert Program("a = 1").tree is None


def test_what_is_no_python_is_said_at_once() -> None:
    with pytest.raises(SyntaxError):
        syntax_tree("a +")
