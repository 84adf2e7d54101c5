from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from etude.judge.syntax import Program

if TYPE_CHECKING:
    import pytest


def test_a_text_is_read_again_when_python_got_into_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    parse, calls = ast.parse, []

    def parse_at_the_second_try(*arguments: Any, **options: Any) -> ast.Module:
        calls.append(arguments)
        if len(calls) == 1:
            raise SystemError("AST constructor recursion depth mismatch (before=42, after=73)")
        return parse(*arguments, **options)

    monkeypatch.setattr(ast, "parse", parse_at_the_second_try)
    tree = Program("x = 1\n").tree
    assert len(calls) == 2
    assert tree is not None
    assert ast.unparse(tree) == "x = 1"


def test_a_text_that_is_no_python_has_no_tree() -> None:
    assert Program("x = (\n").tree is None
