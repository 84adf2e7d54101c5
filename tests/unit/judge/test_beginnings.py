from __future__ import annotations

import ast
import contextlib
import types

import pytest

from etude.judge.beginnings import beginnings, parts_of
from etude.judge.cage.seeing import Seer
from etude.judge.cage.seen_source import SEEN, seen_tree

PROGRAMS = [
    "a[i, 1:] = b[:, 0]\n",
    "match x:\n    case [1, y] if y > 2:\n        z = f'{y!r:>{w}}'\n",
    "class A(B):\n    def f(self):\n        return super().f() + self.x\n",
    "def g(*a: int, k=1 + 1) -> 3 + 4:\n    yield (n := a + 1)\n    x = yield from g()\n",
    "with a as b, c.d as e.f:\n    pass\nfor x, y[0] in z:\n    pass\na += b * c\ndel a[b]\nx: int = 3 + y\n",
    "async def f():\n    return [x async for x in y if await x]\n",
    "from __future__ import annotations\nx = lambda q=a + 1: [*q, *{**b}]\n",
]


@pytest.mark.parametrize("text", PROGRAMS)
def test_a_program_that_is_seen_is_the_same_program(text: str) -> None:
    tree, parts = seen_tree(text)
    compile(tree, "solution.py", "exec")
    assert sum(_is_seen(node) for node in ast.walk(tree)) == len(parts) > 0
    assert ast.unparse(_Unseen().visit(tree)) == ast.unparse(ast.parse(text))


def _is_seen(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == SEEN


class _Unseen(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        return node.args[1] if _is_seen(node) else node


RIGHT = "def f(x):\n    y = x * 10\n    return y + 7\n"
WRONG = "def f(x):\n    y = (\n        x * 30\n    )\n    return [y + 7]\n"


def _values(source: str, most: int = 100) -> list[tuple[int, tuple[int, ...]]]:
    module = types.ModuleType("solution")
    seer = Seer("solution.py")
    seer.load(source, module)
    with contextlib.suppress(AttributeError):
        module.f(1)  # not switched on yet
    assert seer.values == []
    seer.start(most)
    with contextlib.suppress(AttributeError):
        module.f(5)
    seer.stop()
    with contextlib.suppress(AttributeError):
        module.f(5)
    return [(number, tuple(parts)) for number, parts in seer.values]


def test_values_begin_where_their_parts_are_known() -> None:
    known = {part for _, parts in _values(RIGHT) for part in parts}
    values = _values(WRONG)
    # What is made of a value that is wrong already does not begin anew.
    assert beginnings(parts_of(WRONG), values, known) == (3,)
    assert beginnings(parts_of(RIGHT), _values(RIGHT), known) == ()
    assert beginnings(parts_of(WRONG), [(99, (1,)), (-1, (1,))], known) == ()
    assert len(_values(WRONG, most=2)) == 2


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("    return (x * 11 - x) + 7\n", ()),  # another way to the same
        ("    y = x * 11\n    return y - x + 7\n", (2,)),
        ("    y = x * 11 > 3\n    return 57\n", (2,)),  # a truth value tells nothing
        ("    return 1 / (x * 0.3 + x.y)\n", (2,)),  # which raises before there is more
        ("    return [n * 3 for n in (x, 10)]\n", (2,)),
    ],
)
def test_only_what_goes_on_to_be_wrong_begins(body: str, lines: tuple[int, ...]) -> None:
    known = {part for _, parts in _values(RIGHT) for part in parts}
    source = f"def f(x):\n{body}"
    assert beginnings(parts_of(source), _values(source), known) == lines


def test_what_no_python_can_read_has_no_parts() -> None:
    assert parts_of("def (:") == []
