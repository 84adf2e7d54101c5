"""What a `# try:` comment asks for, taken apart: what makes the arguments, and the calls that are left then.

What makes arguments is the learner's code and runs beside the learner's code alone. What is left runs beside the
reference too, so it is made of nothing but calls of the solution, operators, and a few functions and methods that
tell nothing about code. It is held to that here, node by node, and written anew from its syntax tree.
"""

from __future__ import annotations

import ast
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from etude.judge.trial import TrialKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["NoTrial", "Steps", "steps_of"]

Node = TypeVar("Node", bound=ast.AST)

_FUNCTIONS = frozenset((
    "abs", "all", "any", "bool", "dict", "divmod", "enumerate", "filter", "float", "frozenset", "int",
    "isinstance", "iter", "len", "list", "map", "max", "min", "next", "repr", "reversed", "round",
    "set", "sorted", "str", "sum", "tuple", "zip",
))  # fmt: skip
# Of plain data, arrays and generators. `format` is not among them: it reads attributes that its text names.
_ATTRIBUTES = frozenset((
    "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
    "add", "discard", "union", "intersection", "difference", "get", "items", "keys", "values", "update",
    "popitem", "setdefault", "appendleft", "popleft", "rotate", "join", "split", "strip", "lower",
    "upper", "startswith", "endswith", "replace", "real", "imag", "shape", "dtype", "ndim", "size",
    "sum", "mean", "min", "max", "tolist", "item", "send", "close",
))  # fmt: skip
_SIMPLE = (
    *(ast.Name, ast.Constant, ast.keyword, ast.Subscript, ast.Compare, ast.BoolOp),
    *(ast.BinOp, ast.UnaryOp, ast.IfExp, ast.List, ast.Tuple, ast.Set, ast.Dict),
    *(ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context),
)
_PREPARING = (
    *(ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Import, ast.ImportFrom, ast.Delete, ast.Assert, ast.Pass),
)  # fmt: skip
_LONGEST = 2000  # characters of a comment; nobody types more, and syntax trees are dear


class NoTrial(Exception):
    """There is nothing to be tried, and why."""

    def __init__(self, kind: TrialKind, detail: str = "") -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Given:
    """A value that the learner's code makes: which of the preparing lines, and what it is called afterwards."""

    line: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """What is to be done.

    Attributes:
        preparing: lines for the learner's worker alone.
        given: which of them make plain data for the calls.
        calls: lines for both workers.
        names: names of the solution that the calls use.
        mentioned: every name in the preparing lines.
    """

    preparing: tuple[str, ...]
    given: tuple[Given, ...]
    calls: tuple[str, ...]
    names: tuple[str, ...]
    mentioned: frozenset[str]


def steps_of(text: str, solution: frozenset[str], attributes: frozenset[str]) -> Steps:
    """Take apart what is to be tried.

    Args:
        text: Python statements, the last of them an expression.
        solution: names of the solution that the problem asks for.
        attributes: what may be asked of its objects, besides what plain data has.

    Raises:
        NoTrial: it is no Python, it calls nothing of the solution, or it wants more than may be asked.
    """
    if len(text) > _LONGEST:
        raise NoTrial(TrialKind.TOO_LONG)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an odd escape in the learner's comment is not our warning
            body = ast.parse(text).body
        splitter = _Splitter(text, solution, _ATTRIBUTES | attributes)
        for statement in body:
            splitter.add(statement)
        last = body[-1] if body else None
        if not isinstance(last, ast.Expr) or not splitter.depends(last):
            raise NoTrial(TrialKind.NO_CALL)
        return splitter.steps()
    except SyntaxError as error:
        raise NoTrial(TrialKind.SYNTAX, error.msg) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise NoTrial(TrialKind.SYNTAX, str(error)) from error


class _Splitter:
    """Statement by statement, what depends on the solution and what does not."""

    def __init__(self, text: str, solution: frozenset[str], attributes: frozenset[str]) -> None:
        self._solution = solution
        self._attributes = attributes
        self._dependent = set(solution)  # names whose values come from the solution
        self._prefix = "given"
        while self._prefix in text:
            self._prefix += "_"
        self._preparing: list[ast.stmt] = []
        self._given: list[Given] = []
        self._calls: list[ast.stmt] = []

    def steps(self) -> Steps:
        """What was found."""
        mentioned = {name for part in self._preparing for name in _names(part)}
        used = {name for part in self._calls for name in _names(part)}
        return Steps(
            tuple(map(ast.unparse, self._preparing)),
            tuple(self._given),
            tuple(ast.unparse(ast.fix_missing_locations(part)) for part in self._calls),
            tuple(sorted(used & self._solution)),
            frozenset(mentioned),
        )

    def depends(self, node: ast.AST) -> bool:
        """Whether the solution has a part in it."""
        return any(name in self._dependent for name in _names(node))

    def add(self, statement: ast.stmt) -> None:
        """One more statement."""
        if not self.depends(statement):
            if not isinstance(statement, _PREPARING):
                raise NoTrial(TrialKind.OUTSIDE, ast.unparse(statement))
            self._preparing.append(statement)
            return
        match statement:
            case ast.Expr(value):
                self._calls.append(ast.Expr(self._call(value)))
            case ast.Assign(targets, value):
                made = self._call(value)
                self._calls.append(ast.Assign([self._target(each) for each in targets], made))
            case ast.AugAssign(target, operator, value):
                made = self._call(value)
                self._calls.append(ast.AugAssign(self._target(target), operator, made))  # type: ignore[arg-type]  # a name or an item, as before
            case ast.Delete(targets) if all(isinstance(each, ast.Subscript) for each in targets):
                self._calls.append(ast.Delete([self._target(each) for each in targets]))
            case _:
                raise NoTrial(TrialKind.OUTSIDE, ast.unparse(statement))

    def _target(self, node: ast.expr) -> ast.expr:
        match node:
            case ast.Name(name) if name not in self._solution:
                self._dependent.add(name)
                return node
            case ast.Tuple(parts) | ast.List(parts) if all(isinstance(part, ast.Name) for part in parts):
                return ast.Tuple([self._target(part) for part in parts], ast.Store())
            case ast.Subscript() if self.depends(node.value):
                return self._parts(node)
        raise NoTrial(TrialKind.OUTSIDE, ast.unparse(node))

    def _call(self, node: Node) -> Node:
        """A node as it may run beside the reference."""
        if isinstance(node, ast.Starred | ast.Slice):
            return self._parts(node)
        if isinstance(node, ast.expr) and not self.depends(node):
            return node if isinstance(node, ast.Constant) else self._give(node)  # type: ignore[return-value]  # an expression for an expression
        match node:
            case ast.Call(func):
                arguments = [self._call(each) for each in node.args]
                keywords = [self._call(each) for each in node.keywords]
                return ast.Call(self._function(func), arguments, keywords)  # type: ignore[return-value]  # as above
            case ast.Attribute():
                return self._attribute(node)  # type: ignore[return-value]  # as above
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                with self._bound(node.generators):
                    return self._parts(node)
            case _ if isinstance(node, _SIMPLE):
                return self._parts(node)
        raise NoTrial(TrialKind.OUTSIDE, ast.unparse(node))

    def _function(self, node: ast.expr) -> ast.expr:
        match node:
            case ast.Name(name) if name in _FUNCTIONS or name in self._dependent:
                return node
            case ast.Name("islice") | ast.Attribute(ast.Name("itertools"), "islice"):
                return ast.parse("__import__('itertools').islice", mode="eval").body
            case ast.Attribute():
                return self._attribute(node)
        if self.depends(node):
            return self._call(node)
        raise NoTrial(TrialKind.OUTSIDE, ast.unparse(node))

    def _attribute(self, node: ast.Attribute) -> ast.Attribute:
        if node.attr not in self._attributes:
            raise NoTrial(TrialKind.OUTSIDE, f".{node.attr}")
        return ast.Attribute(self._call(node.value), node.attr, node.ctx)

    def _give(self, node: ast.expr) -> ast.Name:
        """A name for a value that the learner's code makes."""
        name = f"{self._prefix}_{len(self._given)}"
        self._given.append(Given(len(self._preparing), name, ast.unparse(node)))
        self._preparing.append(ast.Expr(node))
        return ast.Name(name, ast.Load())

    def _parts(self, node: Node) -> Node:
        """The same kind of node, each of its parts as it may run beside the reference."""
        made: dict[str, object] = {}
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                made[name] = [self._part(each) for each in value]
            else:
                made[name] = self._part(value)
        return type(node)(**made)

    def _part(self, value: object) -> object:
        match value:
            case ast.comprehension(target, iter, ifs, is_async=0):
                return ast.comprehension(target, self._call(iter), [self._call(each) for each in ifs], 0)
            case ast.comprehension():
                raise NoTrial(TrialKind.OUTSIDE, ast.unparse(value))
            case ast.AST():
                return self._call(value)
        return value

    @contextmanager
    def _bound(self, generators: Iterable[ast.comprehension]) -> Iterator[None]:
        """The names that a comprehension binds are no values of the learner's, as long as it lasts."""
        before = set(self._dependent)
        for each in generators:
            parts = each.target.elts if isinstance(each.target, ast.Tuple) else [each.target]
            for part in parts:
                if not isinstance(part, ast.Name) or part.id in self._solution:
                    raise NoTrial(TrialKind.OUTSIDE, ast.unparse(each.target))
                self._dependent.add(part.id)
        try:
            yield
        finally:
            self._dependent = before


def _names(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.alias):
            yield (part.asname or part.name).partition(".")[0]
