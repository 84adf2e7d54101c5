"""In what way a submission fails: the facts of verdict and text that rules ask for."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from etude.catalogue.python_source import syntax_tree
from etude.feedback.functions import Function, called_function, definition
from etude.judge.verdict import DifferenceKind, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.model import Problem
    from etude.judge.syntax import Program
    from etude.judge.verdict import Counterexample, Difference, Raised, Verdict

__all__ = [
    "UNKNOWN",
    "Failure",
    "anything",
    "changed",
    "either",
    "gives_none",
    "hidden",
    "of_kind",
    "raises",
    "says",
    "shown_exception",
    "too_slow",
    "wrong",
    "wrong_value",
]

UNKNOWN: Final = object()  # a text that shows no plain value
FAILING: Final = (
    Outcome.WRONG_ANSWER,
    Outcome.RUNTIME_ERROR,
    Outcome.TIME_LIMIT,
    Outcome.MEMORY_LIMIT,
    Outcome.OUTPUT_LIMIT,
)
_LIMITS: Final = (Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT, Outcome.OUTPUT_LIMIT)
_VALUES: Final = frozenset(DifferenceKind) - {
    DifferenceKind.RAISED,
    DifferenceKind.MUTATED,
    DifferenceKind.NOT_RAISED,
}
_TYPE_BEHIND: Final = re.compile(r" \([\w.]+\)$")
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def shown_exception(verdict: Verdict) -> Raised | None:
    """The exception to explain: of the shown call if it raised, else that of the first failing test."""
    example = verdict.counterexample
    if example is None:
        return verdict.raised if verdict.outcome is Outcome.RUNTIME_ERROR else None
    if example.raised is not None or verdict.outcome is not Outcome.RUNTIME_ERROR:
        return example.raised
    return verdict.raised if example.difference.kind is DifferenceKind.RAISED else None


@dataclass(frozen=True)
class Failure:
    """One failing submission."""

    problem: Problem
    program: Program
    tree: ast.Module
    verdict: Verdict

    @property
    def entry(self) -> str:
        """The name that the tests look for."""
        return self.problem.code.entry

    @property
    def example(self) -> Counterexample | None:
        """The shown call."""
        return self.verdict.counterexample

    @property
    def difference(self) -> Difference | None:
        """What is different there."""
        return self.example.difference if self.example else None

    @property
    def kind(self) -> DifferenceKind | None:
        """In what way it is different."""
        return self.difference.kind if self.difference else None

    @property
    def call(self) -> str:
        """The text of the shown call."""
        return self.example.call if self.example else ""

    @property
    def limit(self) -> Outcome | None:
        """The limit that was exceeded, in the shown call or in a test."""
        raised = self.example.raised if self.example else None
        if raised is not None:
            return next((each for each in _LIMITS if raised.type == each), None)
        return self.verdict.outcome if self.verdict.outcome in _LIMITS and self.example is None else None

    @cached_property
    def raised(self) -> Raised | None:
        """The exception that is shown; None for a limit."""
        found = shown_exception(self.verdict)
        return None if found is not None and found.type in _LIMITS else found

    @property
    def error(self) -> str:
        """What the shown exception says."""
        return self.raised.message if self.raised else ""

    @property
    def line(self) -> int:
        """The line that raised, or 0."""
        return self.raised.spans[-1].line if self.raised and self.raised.spans else 0

    @cached_property
    def expected(self) -> Any:
        """The expected part as a value, or UNKNOWN."""
        return value_of(self.difference.expected) if self.difference else UNKNOWN

    @cached_property
    def got(self) -> Any:
        """The part that came as a value, or UNKNOWN."""
        return value_of(self.difference.got) if self.difference and self.raised is None else UNKNOWN

    @cached_property
    def nodes(self) -> list[ast.expr | ast.stmt]:
        """Every placed node that the shown call may come to, in the order of the text."""
        placed = [node for node in ast.walk(self.tree) if isinstance(node, ast.expr | ast.stmt)]
        lines = {line for node in self._unreached for line in range(node.lineno, (node.end_lineno or 0) + 1)}
        placed = [node for node in placed if node.lineno not in lines]
        return sorted(placed, key=lambda node: (node.lineno, node.col_offset))

    @cached_property
    def _unreached(self) -> list[ast.stmt]:
        """Functions of the file that the called one has nothing to do with."""
        top = [node for node in self.tree.body if isinstance(node, _FUNCTIONS | ast.ClassDef)]
        around = [node for node in top if self.called is not None and _holds(node, self.called)]
        reached: list[ast.stmt] = []
        while around:
            node = around.pop()
            if node not in reached:
                reached.append(node)
                named = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
                around += [each for each in top if each.name in named]
        return [node for node in top if node not in reached] if reached and self.example else []

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """What each node stands in."""
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    @cached_property
    def called(self) -> Function | None:
        """The function that the shown call runs, or the entry's."""
        return called_function(self.program, self.entry, self.call)

    @cached_property
    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every named function that the call may come to, the called one first."""
        named = [node for node in self.nodes if isinstance(node, _FUNCTIONS)]
        return sorted(named, key=lambda node: node is not self.called)

    @cached_property
    def classes(self) -> list[ast.ClassDef]:
        """The classes of the text."""
        return [node for node in self.nodes if isinstance(node, ast.ClassDef)]

    @cached_property
    def entry_function(self) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The entry, when it is a function."""
        found = definition(self.program, self.entry)
        return found if isinstance(found, _FUNCTIONS) else None

    @cached_property
    def reference(self) -> ast.Module:
        """The reference's tree. Rules may ask whether it does something; nothing of it is ever shown."""
        try:
            return syntax_tree(self.problem.reference.text)
        except SyntaxError:
            return ast.Module([], [])


def _holds(outer: ast.AST, inner: ast.AST) -> bool:
    return any(node is inner for node in ast.walk(outer))


def value_of(text: str) -> Any:
    """The value that a shown text stands for, or UNKNOWN."""
    text = _TYPE_BEHIND.sub("", text)
    if text in ("nan", "inf", "-inf"):
        return float(text)
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
        return UNKNOWN


def anything(_: Failure) -> bool:
    """Any way of failing."""
    return True


def wrong_value(failure: Failure) -> bool:
    """A call gives another value than it should."""
    return failure.raised is None and failure.kind in _VALUES


def hidden(failure: Failure) -> bool:
    """Tests fail with a wrong answer, and no smaller call is known."""
    return failure.example is None and failure.verdict.outcome is Outcome.WRONG_ANSWER


def wrong(failure: Failure) -> bool:
    """A wrong value, shown or not."""
    return wrong_value(failure) or hidden(failure)


def gives_none(failure: Failure) -> bool:
    """None came where something else should have."""
    return wrong_value(failure) and failure.got is None and failure.expected is not None


def changed(failure: Failure) -> bool:
    """An argument was changed."""
    example = failure.example
    return example is not None and bool(
        example.changed_argument or example.difference.kind is DifferenceKind.MUTATED
    )


def too_slow(failure: Failure) -> bool:
    """A limit was exceeded."""
    return failure.limit is not None


def raises(*kinds: str) -> Callable[[Failure], bool]:
    """An exception of one of these kinds is shown."""

    def fits(failure: Failure) -> bool:
        raised = failure.raised
        return raised is not None and bool({raised.type, *raised.mro} & set(kinds))

    return fits


def says(pattern: str, *kinds: str) -> Callable[[Failure], bool]:
    """An exception of one of these kinds is shown, with a text in which the pattern is found."""
    text, of_these = re.compile(pattern), raises(*kinds)
    return lambda failure: of_these(failure) and text.search(failure.error) is not None


def of_kind(*kinds: DifferenceKind) -> Callable[[Failure], bool]:
    """The difference is of one of these kinds."""
    return lambda failure: failure.raised is None and failure.kind in kinds


def either(*ways: Callable[[Failure], bool]) -> Callable[[Failure], bool]:
    """One of several ways of failing."""
    return lambda failure: any(way(failure) for way in ways)
