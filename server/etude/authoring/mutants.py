"""Single-point mutants of a reference: the mistakes that no test may let through."""

from __future__ import annotations

import ast
import re
import warnings
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.context import Context
from etude.feedback.edits.edit import Edit, Kind
from etude.feedback.edits.leaks import changed_lines
from etude.feedback.edits.mutants import mutants as changed_expressions
from etude.judge.verdict import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from etude.catalogue.model import Problem

__all__ = ["Mutant", "mutants_of", "same_line"]

_OTHER_FUNCTIONS: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}
_SPACE: Final = re.compile(r"\s+")
_MOST_OF_A_KIND: Final = 3
_FROM_ONE: Final = "1, "  # the range from 1 that has as many numbers
_WITHOUT: Final = "- "  # in front of a statement that is left out


@dataclass(frozen=True, slots=True)
class Mutant:
    """A program that differs from the reference in one place.

    Attributes:
        source: the program.
        line: where the reference was changed, from 1.
        before: the lines that were changed.
        after: what they became; of a statement that was left out, the statement behind a minus sign.
    """

    source: str
    line: int
    before: str
    after: str

    @property
    def diff(self) -> str:
        """The change, as tools show it."""
        lines = [f"- {line}" for line in self.before.splitlines()]
        if not self.after.startswith(_WITHOUT):
            lines += [f"+ {line}" for line in self.after.splitlines()]
        return "\n".join(lines)


def same_line(one: str, other: str) -> bool:
    """Whether two changed lines are the same but for white space."""
    return _SPACE.sub("", one) == _SPACE.sub("", other)


def mutants_of(problem: Problem) -> tuple[Mutant, ...]:
    """Every mutant of the reference that compiles, each another syntax tree, in the order of the text."""
    source = problem.reference.text
    context = Context(problem, source, Verdict(problem.id, Outcome.ACCEPTED, 0, 0))
    untested, counted = _untested(context), _counted(context)
    found: dict[str, Mutant] = {}
    original = _shape(source)
    edits = [*_few_of_each(changed_expressions(context)), *_left_out(context), *_exchanged(context)]
    for edit in sorted(edits, key=lambda each: (each.start, each.end, each.replacement)):
        is_untested = any(start <= edit.start and edit.end <= end for start, end in untested)
        is_as_long = edit.replacement.startswith(_FROM_ONE) and (edit.start, edit.end) in counted
        if is_untested or is_as_long or _is_no_mistake(context, edit):
            continue
        changed = source[: edit.start] + edit.replacement + source[edit.end :]
        shape = _shape(changed)
        if shape is not None and shape != original:
            found.setdefault(shape, _mutant(context, edit, changed))
    return tuple(found.values())


def _few_of_each(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The first changes of a kind at a place: a test that sees 1 become 0 and 2 sees it become 3 as well."""
    counts: Counter[tuple[int, int, Kind]] = Counter()
    for edit in edits:
        place = edit.start, edit.end, edit.kind
        counts[place] += 1
        if counts[place] <= _MOST_OF_A_KIND:
            yield edit


def _mutant(context: Context, edit: Edit, changed: str) -> Mutant:
    removed, added = changed_lines(context.source, changed)
    before = "\n".join(line.strip() for line in removed)
    after = "\n".join(line.strip() for line in added)
    if edit.kind is Kind.DELETE:
        before = context.source[edit.start : edit.end]
        after = f"{_WITHOUT}{before.splitlines()[0]}"
    return Mutant(changed, context.span(edit.start, edit.start).line, before, after)


def _untested(context: Context) -> list[tuple[int, int]]:
    """Places where a change is no mistake that a test should see: annotations, docstrings, what an error says."""
    found: list[ast.AST | None] = []
    for node in context.nodes:
        match node:
            case ast.arg(annotation=annotation) | ast.AnnAssign(annotation=annotation):
                found.append(annotation)
            case ast.FunctionDef(returns=returns) | ast.AsyncFunctionDef(returns=returns):
                found.append(returns)
            case ast.Raise(exc=ast.Call(args=arguments)):
                found += arguments
            case ast.Expr(value=ast.Constant()):
                found.append(node)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp()) if _is_type(
                name
            ):
                found.append(node)
    return [context.range(node) for node in found if node is not None]


def _counted(context: Context) -> set[tuple[int, int]]:
    """How many rounds loops have that name no number: where such a range begins makes no difference."""
    return {
        context.range(end)
        for node in context.nodes
        if isinstance(node, ast.For | ast.comprehension)
        for target, walked in [(node.target, node.iter)]
        if isinstance(target, ast.Name) and target.id.startswith("_") and isinstance(walked, ast.Call)
        for end in walked.args[:1]
    }


def _is_type(name: str) -> bool:
    """Whether a name is written as those of types are."""
    return name.lstrip("_")[:1].isupper() and not name.isupper()


def _is_no_mistake(context: Context, edit: Edit) -> bool:
    """Whether a change hardly ever makes a difference: it is one that mends programs, not one that breaks them."""
    before = context.source[edit.start : edit.end]
    if edit.kind is Kind.COMPARISON and before in ("is", "is not"):
        return edit.replacement in ("==", "!=")
    if edit.kind is Kind.COMPARISON and before in ("==", "!="):
        beside = context.source[edit.end :].lstrip()[:1]
        return beside in ("'", '"') and edit.replacement not in (
            "==",
            "!=",
        )  # texts have an order, by letters
    return edit.kind is Kind.OPERAND and " % len(" in edit.replacement


def _left_out(context: Context) -> Iterator[Edit]:
    """Each simple statement, left out."""
    for node in context.nodes:
        if isinstance(node, ast.Assign | ast.AugAssign | ast.Raise | ast.Delete) or (
            isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
        ):
            yield Edit(*context.range(node), "pass", Kind.DELETE, 1.0)


def _exchanged(context: Context) -> Iterator[Edit]:
    """A function for its opposite, a `break` for a `continue`, a call without one of its keywords."""
    for node in context.nodes:
        match node:
            case ast.Call(func=ast.Name(id=name) as function) if name in _OTHER_FUNCTIONS:
                yield context.replace(function, _OTHER_FUNCTIONS[name], Kind.FUNCTION, 1.0)
            case ast.Break():
                yield Edit(*context.range(node), "continue", Kind.LOOP_STEP, 1.0)
            case ast.Continue():
                yield Edit(*context.range(node), "break", Kind.LOOP_STEP, 1.0)
        if isinstance(node, ast.Call):
            yield from _without_keywords(context, node)


def _without_keywords(context: Context, call: ast.Call) -> Iterator[Edit]:
    parts: list[ast.AST] = sorted([*call.args, *call.keywords], key=context.range)
    for place, part in enumerate(parts):
        if isinstance(part, ast.keyword):
            start, end = context.range(part)
            if place > 0:
                start = context.range(parts[place - 1])[1]
            elif len(parts) > 1:
                end = context.range(parts[1])[0]
            yield Edit(start, end, "", Kind.KEYWORD, 1.0)


def _shape(source: str) -> str | None:
    """What texts have in common that are the same program; None for what does not compile."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # `1 is 2`: what a mutant looks like is not our concern
        try:
            tree = ast.parse(source)
            compile(tree, "<mutant>", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
    return ast.dump(tree)
