"""Every edit worth a try, as whole programs, the likeliest first."""

from __future__ import annotations

import time
import warnings
from collections import Counter
from types import CodeType
from typing import TYPE_CHECKING, Final, TypeAlias

from etude.catalogue.python_source import syntax_tree
from etude.feedback.edits.algebra import algebra
from etude.feedback.edits.arrays import arrays, formulas
from etude.feedback.edits.broken_syntax import broken_syntax
from etude.feedback.edits.calls import calls
from etude.feedback.edits.conditions import conditions
from etude.feedback.edits.context import Context
from etude.feedback.edits.edit import Candidate, Edit, Kind
from etude.feedback.edits.exchanges import exchanges
from etude.feedback.edits.guards import guards
from etude.feedback.edits.ingredients import ingredients
from etude.feedback.edits.leaks import shows_reference
from etude.feedback.edits.moves import moves
from etude.feedback.edits.mutants import mutants
from etude.feedback.edits.names import names
from etude.feedback.edits.numerics import numerics
from etude.feedback.edits.returns import returns
from etude.feedback.edits.sizes import sizes
from etude.feedback.edits.statements import statements
from etude.feedback.edits.suspicion import suspicion
from etude.feedback.edits.twins import twins
from etude.judge.rules import rules_broken_by
from etude.judge.syntax import Program

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Iterator

    from etude.catalogue.model import Problem
    from etude.judge.verdict import Span, Verdict

_Code: TypeAlias = tuple[object, ...]
_Weighed: TypeAlias = tuple[float, Edit]

__all__ = ["MOST", "candidate_steps", "candidates"]

MOST: Final = 1200
_SLICE_S: Final = 0.004
_FADING: Final = 0.97
_WITH_TWINS: Final = 500  # edits that are looked at for being possible in several places at once
_SOURCES: Final = (
    names,
    calls,
    guards,
    returns,
    statements,
    moves,
    conditions,
    arrays,
    numerics,
    sizes,
    formulas,
    algebra,
    mutants,
    exchanges,
    ingredients,
)


def candidates(
    problem: Problem, source: str, verdict: Verdict, places: Iterable[Span] = (), *, most: int = MOST
) -> Iterator[Candidate]:
    """Programs that differ from a failing one by a single edit, each another for Python too, in a fixed order.

    They are made one at a time, since most searches end early.

    Args:
        problem: what was to be solved.
        source: the text that failed.
        verdict: what the judge said about it.
        places: what the learner was shown, the most telling first.
        most: how many at the most.
    """
    steps = candidate_steps(problem, source, verdict, places, most=most)
    return (step for step in steps if step is not None)


def candidate_steps(
    problem: Problem, source: str, verdict: Verdict, places: Iterable[Span] = (), *, most: int = MOST
) -> Iterator[Candidate | None]:
    """The same in steps of a few milliseconds, for a thread that others share a lock with; None for work alone."""
    context = Context(problem, source, verdict)
    found: list[Edit] = []
    slices = _Slices()
    for edit in _edits(context, places):
        found.append(edit)
        if slices.is_over():
            yield None
    seen = {_code_of(syntax_tree(source)) if context.program.tree is not None else None}
    given = 0
    for edit in _ordered(context, found):
        if given >= most:
            return
        if slices.is_over():
            yield None
        changed = source[: edit.start] + edit.replacement + source[edit.end :]
        tree = _tree_of(changed)
        code = _code_of(tree) if tree is not None else None
        if tree is None or code is None or code in seen:
            continue
        if edit.from_reference and shows_reference(source, changed, problem.reference.text):
            continue  # one that is not taken from there may lead to the same program
        seen.add(code)
        if rules_broken_by(Program(changed, tree), problem.rules):
            continue  # the judge would refuse it
        given += 1
        yield Candidate(edit, context.span(edit.start, edit.end), changed)


class _Slices:
    """Says when it is time to let others go on."""

    def __init__(self) -> None:
        self._end = 0.0

    def is_over(self) -> bool:
        """Whether the work since the last time that this was so has taken long enough."""
        now = time.perf_counter()
        if now < self._end:
            return False
        self._end = now + _SLICE_S
        return True


def _edits(context: Context, places: Iterable[Span]) -> Iterator[Edit]:
    if context.program.tree is None:
        yield from broken_syntax(context)
        return
    context.weights = suspicion(context, places)
    for source in _SOURCES:
        yield from source(context)


def _ordered(context: Context, found: list[Edit]) -> list[Edit]:
    def likelihood(edit: Edit) -> float:
        line = context.span(edit.start, edit.start).line
        return edit.weight * (1.0 if edit.anywhere else context.weights.get(line, 1.0))

    single = _varied([(likelihood(edit), edit) for edit in found])
    double = _varied(list(twins(context, single[:_WITH_TWINS])))
    return [edit for _, edit in sorted([*single, *double], key=_rank)]


def _varied(found: list[_Weighed]) -> list[_Weighed]:
    """The likeliest first; the more of a kind came before, the less another of it tells."""
    counts: Counter[Kind] = Counter()
    weighed = []
    for likelihood, edit in sorted(found, key=_rank):
        weighed.append((likelihood * _FADING ** counts[edit.kind], edit))
        counts[edit.kind] += 1
    return sorted(weighed, key=_rank)


def _rank(weighed: _Weighed) -> tuple[float, int, int, str, str]:
    likelihood, edit = weighed
    return -likelihood, edit.start, edit.end, edit.kind, edit.replacement


def _tree_of(source: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an odd escape or a call of a number in the text is not our warning
        try:
            return syntax_tree(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _code_of(tree: ast.Module) -> _Code | None:
    """What two texts have in common that are the same program; None for what is no program.

    That is what they are compiled to, without places: it costs a quarter of what the whole tree as a text does.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _without_places(compile(tree, "<candidate>", "exec"))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _without_places(code: CodeType) -> _Code:
    inner = (_without_places(each) if isinstance(each, CodeType) else repr(each) for each in code.co_consts)
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    counts = (code.co_flags, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount)
    return (code.co_name, code.co_code, code.co_exceptiontable, names, counts, *inner)
