"""Assertion code of a benchmark as cases, where every assertion is simple; as a test file otherwise."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.entry import imported_modules
from etude.catalogue.model import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_test_file", "simple_cases", "test_file"]

_CHECK: Final = "check"


def is_test_file(tree: ast.Module) -> bool:
    """Whether pytest would find a test in it."""
    return any(
        (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"))
        or (isinstance(node, ast.ClassDef) and (node.name.startswith("Test") or _is_unittest(node)))
        for node in tree.body
    )


def _is_unittest(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base).endswith("TestCase") for base in node.bases)


def simple_cases(tree: ast.Module, entry: str) -> tuple[Case, ...] | None:
    """A case for each `assert f(…) == …` of literals; None where there is anything else.

    `f` is the entry, or the parameter of a function `check`.
    """
    found = list(_assertions(tree, entry))
    cases = [_case(number, node, name, entry) for number, (node, name) in enumerate(found, 1)]
    known = [case for case in cases if case is not None]
    return tuple(known) if known and len(known) == len(cases) else None


def _assertions(tree: ast.Module, entry: str) -> Iterator[tuple[ast.stmt, str]]:
    """The statements that count, each with the name that the entry has there."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == _CHECK and len(node.args.args) == 1:
            yield from ((each, node.args.args[0].arg) for each in node.body if not _says_nothing(each))
        elif not _says_nothing(node) and not _calls_check(node, entry):
            yield node, entry


def _says_nothing(node: ast.stmt) -> bool:
    """A text on its own, `pass`, `assert True`, or a table about the source such as `METADATA = {…}`."""
    match node:
        case ast.Pass() | ast.Expr(value=ast.Constant()) | ast.Assert(test=ast.Constant(value=True)):
            return True
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict()):
            return name.isupper()
    return False


def _calls_check(node: ast.stmt, entry: str) -> bool:
    match node:
        case ast.Expr(value=ast.Call(func=ast.Name(id="check"), args=[ast.Name(id=name)], keywords=[])):
            return name == entry
    return False


def _case(number: int, node: ast.stmt, name: str, entry: str) -> Case | None:
    match node:
        case ast.Assert(
            test=ast.Compare(
                left=ast.Call(func=ast.Name(id=called)) as call, ops=[ast.Eq()], comparators=[expected]
            )
        ) if called == name and _is_literal_call(call) and _is_literal(expected):
            arguments = [*map(ast.unparse, call.args)]
            arguments += [f"{keyword.arg}={ast.unparse(keyword.value)}" for keyword in call.keywords]
            call_text = f"{entry}({', '.join(arguments)})"
            return Case(f"case {number}", call_text, ast.unparse(expected), visible=True)
    return None


def _is_literal_call(call: ast.Call) -> bool:
    return all(map(_is_literal, call.args)) and all(
        keyword.arg is not None and _is_literal(keyword.value) for keyword in call.keywords
    )


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    return True


def test_file(text: str, tree: ast.Module, entry: str, module: str) -> str:
    """Assertion code as a test file: the code itself, and around it no more than makes a test of it."""
    has_check = any(isinstance(node, ast.FunctionDef) and node.name == _CHECK for node in tree.body)
    imports = "" if module in imported_modules(tree) else f"from {module} import {entry}\n\n\n"
    if has_check:
        return f"{imports}{text.strip()}\n\n\ndef test_{_CHECK}():\n    {_CHECK}({entry})\n"
    body = "\n".join(f"    {line}" if line.strip() else "" for line in text.strip().split("\n"))
    return f"{imports}def test_assertions():\n{body}\n"
