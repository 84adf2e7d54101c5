"""A failing program as those who propose edits see it: text, tree, names, and what the judge said."""

from __future__ import annotations

import ast
import builtins
import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from etude.catalogue.python_source import syntax_tree
from etude.feedback.edits.edit import Edit, Kind
from etude.judge.syntax import Program
from etude.judge.verdict import Difference, DifferenceKind, Outcome, Raised, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Problem
    from etude.judge.verdict import Verdict

_N = TypeVar("_N", bound=ast.AST)

__all__ = ["BUILTINS", "Context", "Definition", "Scope", "is_operand"]

Definition = ast.FunctionDef | ast.AsyncFunctionDef
Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.Module | ast.ClassDef
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))

_NEWLINE = re.compile(r"\r\n|\r|\n")
_TIGHT = (
    ast.Name,
    ast.Call,
    ast.Attribute,
    ast.Subscript,
    ast.Constant,
    ast.List,
    ast.Dict,
    ast.Set,
    ast.ListComp,
)
_LOOSE_PARENTS = (ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.Attribute, ast.Subscript, ast.Starred)


class Context:
    """One submission that failed.

    Args:
        problem: what was to be solved.
        source: the text that was judged.
        verdict: what the judge said about it.
    """

    def __init__(self, problem: Problem, source: str, verdict: Verdict) -> None:
        self.problem = problem
        self.source = source
        self.verdict = verdict
        self.program = Program(source)
        self.tree = self.program.tree or ast.Module(body=[], type_ignores=[])
        self.line_starts = [0, *(found.end() for found in _NEWLINE.finditer(source))]
        self.weights: dict[int, float] = {}  # how much each line is suspected, from 0 to 1
        self.parents: dict[ast.AST, ast.AST] = {}
        self._ranges: dict[ast.AST, tuple[int, int]] = {}
        self.nodes: list[ast.AST] = []
        for node in ast.walk(self.tree):
            self.nodes.append(node)
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node

    # ------------------------------------------------------------------ text

    def offset(self, line: int, column: int) -> int:
        """The offset of a place that counts from 1."""
        if line > len(self.line_starts):
            return len(self.source)
        return min(self.line_starts[line - 1] + column - 1, len(self.source))

    def range(self, node: ast.AST) -> tuple[int, int]:
        """Where a node begins and ends, as offsets.

        Raises:
            ValueError: it is a kind of node that has no place.
        """
        if node not in self._ranges:
            span = self.program.span(node)
            if span is None:
                raise ValueError(node)
            start = self.offset(span.line, span.column)
            self._ranges[node] = start, self.offset(span.end_line, span.end_column)
        return self._ranges[node]

    def text(self, node: ast.AST) -> str:
        """A node as the learner wrote it."""
        start, end = self.range(node)
        return self.source[start:end]

    def span(self, start: int, end: int) -> Span:
        """A range of offsets as lines and columns."""
        first, last = self._place(start), self._place(end)
        return Span(*first, *last)

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def indent(self, node: ast.AST) -> str:
        """The white space before the first line of a statement."""
        line = self.program.line(getattr(node, "lineno", 1))
        return line[: len(line) - len(line.lstrip())]

    # ------------------------------------------------------------------ making edits

    def replace(
        self,
        node: ast.AST,
        text: str,
        kind: Kind,
        weight: float,
        *,
        name: str = "",
        anywhere: bool = False,
        from_reference: bool = False,
    ) -> Edit:
        """Put a text in the place of a node, in brackets where operators would tear it apart."""
        start, end = self.range(node)
        if isinstance(self.parents.get(node), _LOOSE_PARENTS) and isinstance(node, ast.expr):
            bracketed = self.source[max(start - 1, 0) : start] == "(" and self.source[end : end + 1] == ")"
            text = text if bracketed or is_operand(text) else f"({text})"
        return Edit(start, end, text, kind, weight, name, anywhere, from_reference)

    def wrap(
        self, node: ast.expr, before: str, after: str, kind: Kind, weight: float, *, anywhere: bool = False
    ) -> Edit:
        """Put something around an expression."""
        return self.replace(node, f"{before}{self.text(node)}{after}", kind, weight, anywhere=anywhere)

    def insert_before(
        self,
        node: ast.stmt,
        lines: list[str],
        kind: Kind,
        weight: float,
        *,
        name: str = "",
        anywhere: bool = False,
    ) -> Edit:
        """New lines before a statement that begins a line, as far indented as it is."""
        first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
        at, indent = self.line_starts[first - 1], self.indent(node)
        text = "".join(f"{indent}{line}\n" for line in lines)
        return Edit(at, at, text, kind, weight, name, anywhere)

    def insert_after(
        self,
        node: ast.stmt,
        lines: list[str],
        kind: Kind,
        weight: float,
        *,
        name: str = "",
        anywhere: bool = False,
    ) -> Edit:
        """New lines after a statement, as far indented as it is."""
        indent = self.indent(node)
        line = node.end_lineno or node.lineno
        if line < len(self.line_starts):
            at, text = self.line_starts[line], "".join(f"{indent}{each}\n" for each in lines)
        else:
            at, text = len(self.source), "".join(f"\n{indent}{each}" for each in lines)
        return Edit(at, at, text, kind, weight, name, anywhere)

    def lines_of(self, node: ast.stmt) -> tuple[int, int]:
        """The offsets of the whole lines of a statement, the last line end with them."""
        last = node.end_lineno or node.lineno
        end = self.line_starts[last] if last < len(self.line_starts) else len(self.source)
        return self.line_starts[node.lineno - 1], end

    # ------------------------------------------------------------------ the tree

    def all(self, kind: type[_N]) -> Iterator[_N]:
        """Every node of a kind, in the order of a walk."""
        for node in self.nodes:
            if isinstance(node, kind):
                yield node

    @cached_property
    def functions(self) -> tuple[Definition, ...]:
        """Every `def`, in the order of the text."""
        found = [node for node in self.nodes if isinstance(node, Definition)]
        return tuple(sorted(found, key=lambda node: (node.lineno, node.col_offset)))

    def function_of(self, node: ast.AST) -> Definition | None:
        """The innermost `def` around a node."""
        around = self.parents.get(node)
        while around is not None and not isinstance(around, Definition):
            around = self.parents.get(around)
        return around

    def statement_of(self, node: ast.AST) -> ast.stmt | None:
        """The statement that a node belongs to."""
        around: ast.AST | None = node
        while around is not None and not isinstance(around, ast.stmt):
            around = self.parents.get(around)
        return around

    def block_of(self, statement: ast.stmt) -> list[ast.stmt]:
        """The list of statements that one stands in."""
        parent = self.parents.get(statement)
        for field in ("body", "orelse", "finalbody"):
            block = getattr(parent, field, None)
            if isinstance(block, list) and statement in block:
                return block
        return [statement]

    def names_at(self, node: ast.AST) -> list[str]:
        """The names that are bound where a node stands: the innermost scope first, `self.x` after `self`."""
        found: dict[str, None] = {}
        around: ast.AST | None = node
        while around is not None:
            if isinstance(around, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.Module):
                found.update(dict.fromkeys(self._bound_in(around)))
            if isinstance(around, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
                targets = (name for each in around.generators for name in ast.walk(each.target))
                found.update((name.id, None) for name in targets if isinstance(name, ast.Name))
            around = self.parents.get(around)
        return list(found)

    def _bound_in(self, scope: ast.AST) -> list[str]:
        if scope not in self._bound:
            self._bound[scope] = list(_bound_names(scope))
        return self._bound[scope]

    @cached_property
    def _bound(self) -> dict[ast.AST, list[str]]:
        return {}

    @cached_property
    def bound_lines(self) -> dict[str, list[int]]:
        """The lines on which each name, or argument, gets what it stands for."""
        found: dict[str, list[int]] = {}
        for node in self.nodes:
            match node:
                case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                    found.setdefault(name, []).append(node.lineno)
        return found

    @cached_property
    def read_names(self) -> frozenset[str]:
        """The names that are read somewhere."""
        return frozenset(node.id for node in self.all(ast.Name) if isinstance(node.ctx, ast.Load))

    @cached_property
    def own_attributes(self) -> tuple[str, ...]:
        """What `self` holds: attributes that are assigned, and methods."""
        stored = [
            node.attr
            for node in self.all(ast.Attribute)
            if isinstance(node.value, ast.Name)
            and node.value.id == "self"
            and isinstance(node.ctx, ast.Store)
        ]
        return tuple(dict.fromkeys(stored))

    # ------------------------------------------------------------------ what went wrong

    @cached_property
    def raised(self) -> Raised | None:
        """The exception that the learner was shown, if it was one."""
        example = self.verdict.counterexample
        if example is not None and example.raised is not None:
            return example.raised
        return self.verdict.raised if self.verdict.outcome is not Outcome.WRONG_ANSWER else None

    @property
    def raised_type(self) -> str:
        """The exception's name, or nothing."""
        return self.raised.type if self.raised is not None else ""

    @cached_property
    def difference(self) -> Difference | None:
        """The difference that the learner was shown."""
        return self.verdict.counterexample.difference if self.verdict.counterexample is not None else None

    def differs_in(self, *kinds: DifferenceKind) -> bool:
        """Whether the difference is of one of these kinds."""
        return self.difference is not None and self.difference.kind in kinds

    @cached_property
    def expected(self) -> str:
        """The expected value of the shown example where it is a literal that can be typed, or nothing."""
        example = self.verdict.counterexample
        if example is None or len(example.expected) > 100:
            return ""
        try:
            ast.literal_eval(example.expected)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            return ""
        return example.expected

    @property
    def gives_none(self) -> bool:
        """Whether the shown call gave None instead of something."""
        return self.difference is not None and self.difference.got == "None"

    @cached_property
    def called_names(self) -> frozenset[str]:
        """Names that stand for functions or classes: defined as one, or called somewhere."""
        called = {node.func.id for node in self.all(ast.Call) if isinstance(node.func, ast.Name)}
        defined = {node.name for node in self.nodes if isinstance(node, Definition | ast.ClassDef)}
        return frozenset(called | defined)

    @cached_property
    def containers(self) -> frozenset[str]:
        """Names that are used like something with items: indexed, measured, walked over, asked for methods."""
        found: set[str] = set()
        for node in self.nodes:
            match node:
                case (
                    ast.Subscript(value=ast.Name(id=name))
                    | ast.Attribute(value=ast.Name(id=name))
                    | ast.For(iter=ast.Name(id=name))
                    | ast.comprehension(iter=ast.Name(id=name))
                    | ast.Call(
                        func=ast.Name(id="len" | "sum" | "max" | "min" | "sorted"), args=[ast.Name(id=name)]
                    )
                ):
                    found.add(name)
                case ast.Call(func=ast.Name(id="map" | "filter" | "reduce"), args=[_, ast.Name(id=name), *_]):
                    found.add(name)
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="np" | "numpy")), args=[ast.Name(id=name), *_]
                ):
                    found.add(name)
        return frozenset(found)

    @cached_property
    def uses_arrays(self) -> bool:
        """Whether the program works with NumPy or torch."""
        imported = {alias.name for alias in self.all(ast.alias)}
        return not imported.isdisjoint(("numpy", "torch"))

    def parameters(self, function: Definition) -> list[str]:
        """The names of its arguments but `self`."""
        arguments = function.args
        names = [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
        return [name for name in names if name not in ("self", "cls")]


def is_operand(text: str) -> bool:
    """Whether an expression can stand beside any operator as it is."""
    if text.isidentifier() or text.isdigit():
        return True
    try:
        node = syntax_tree(text.strip(), "eval").body
    except (SyntaxError, ValueError):
        return True
    return isinstance(node, _TIGHT) or (isinstance(node, ast.Tuple) and text.strip().startswith("("))


def _bound_names(scope: ast.AST) -> Iterator[str]:
    if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        arguments = scope.args
        variadic = [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
        for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *variadic):
            yield each.arg
    body = scope.body if isinstance(scope, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef) else []
    waiting: list[ast.AST] = list(reversed(body))
    while waiting:
        node = waiting.pop()
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
                continue
            case ast.Lambda():
                continue
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.alias(name=name, asname=asname):
                yield (asname or name).partition(".")[0]
            case ast.ExceptHandler(name=str() as name):
                yield name
        waiting.extend(reversed(list(ast.iter_child_nodes(node))))
