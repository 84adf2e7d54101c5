"""Every formula of the texts is backed by numbers, or says why there is nothing to check."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, Final

from etude.authoring.drivers import driver
from etude.authoring.formula_file import FILE, FormulaFile, normal, read_formula_file
from etude.authoring.prose import formulas_of
from etude.authoring.remark import Check
from etude.feedback.latex import latex_to_unicode
from etude.feedback.shorten import shorten
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence

    from etude.authoring.draft import Draft, Writing
    from etude.authoring.prose import Formula
    from etude.authoring.remark import Remark
    from etude.authoring.stage import Stage
    from etude.judge.driven import Driven

__all__ = ["check_formulas_hold", "check_formulas_named", "claims_something", "formulas_hold", "holds"]

_TEXTS: Final = ("statement.md", "explanation.md")
_TIME_S: Final = 20.0
_WIDTH: Final = 40  # characters of a formula or number in a sentence
_NEAR: Final = 1e-9  # relative and absolute
_ROUGHLY: Final = 1e-4  # for what is only approximately so, such as numeric differentiation
_RELATION: Final = re.compile(
    r"[=<>]|\\(?:le|leq|leqslant|ge|geq|geqslant|lt|gt|ne|neq|approx|equiv|propto|leftarrow|gets)(?![A-Za-z])"
)
_NUMBER: Final = r"[+-]?\d+(?:\.\d+)?(?:\^(?:\d|\{-?\d+\}))?"
_DRESS: Final = (  # commands that say how a letter looks
    r"(?:hat|bar|tilde|vec|dot|ddot|widehat|widetilde|overline|math[a-z]+|boldsymbol|bm|text[a-z]*|operatorname)"
)
_SYMBOL: Final = (
    rf"[+-]?(?:[A-Za-z]|\\{_DRESS}(?:\s*\{{[A-Za-z0-9\s]*\}}|\s+[A-Za-z])|\\(?!{_DRESS}\b)[A-Za-z]+)"
    r"(?:'|_(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\\[A-Za-z]+|\w)|\^(?:\{\([^{}]*\)\}|\*|\{\*\}))*"
)
_BARE: Final = re.compile(rf"\s*(?:{_NUMBER}|{_SYMBOL}|\s)\s*")


def claims_something(formula: Formula) -> bool:
    r"""Whether a formula says something that numbers could contradict.

    A display always does. Within a line it takes a relation with something calculated on one side: `n = 3` and
    `0 \le i < n` only say what a name stands for.
    """
    if formula.is_display:
        return True
    parts = _RELATION.split(formula.latex)
    if len(parts) < 2:
        return False
    atoms = [atom for part in parts for atom in part.split(",")]
    return not all(_BARE.fullmatch(atom) for atom in atoms)


def check_formulas_named(draft: Writing, names: Sequence[str] = _TEXTS) -> Iterator[Remark]:
    """Each formula has a function or a definition in `formulas.py`, and nothing stands there for no formula."""
    file = read_formula_file(draft.text(FILE))
    entries = dict(file.mentioned())
    known = {normal(formula) for formula in entries}
    used = set()
    for name in names:
        for formula in formulas_of(draft.text(name)):
            used.add(normal(formula.latex))
            if claims_something(formula) and normal(formula.latex) not in known:
                sentence = say("authoring.formula.unnamed", formula=_shown(formula.latex))
                yield draft.error(Check.FORMULAS, name, formula.line, sentence, formula.latex.strip())
    for entry, line in entries.items():
        if normal(entry) not in used:
            sentence = say("authoring.formula.stale", formula=_shown(entry))
            yield draft.error(Check.FORMULAS, FILE, line, sentence)
    yield from _entries_that_say_nothing(draft, file)


def _entries_that_say_nothing(draft: Writing, file: FormulaFile) -> Iterator[Remark]:
    for check in file.checks:
        if not check.formulas:
            sentence = say("authoring.formula.no_docstring", name=check.name)
            yield draft.error(Check.FORMULAS, FILE, check.line, sentence)
        if check.is_vacuous:
            sentence = say("authoring.formula.vacuous", name=check.name)
            yield draft.error(Check.FORMULAS, FILE, check.line, sentence)
    for each in file.unchecked:
        if not each.reason.strip():
            sentence = say("authoring.formula.no_reason", formula=_shown(each.formula))
            yield draft.error(Check.FORMULAS, FILE, each.line, sentence)


async def check_formulas_hold(draft: Draft, stage: Stage) -> list[Remark]:
    """The numbers on both sides of each formula agree; they are calculated in a worker, beside the reference."""
    return await formulas_hold(
        draft,
        draft.problem.code.module,
        lambda text: stage.drive(draft.problem.reference.text, text, _TIME_S),
    )


async def formulas_hold(
    draft: Writing, module: str, drive: Callable[[str], Awaitable[Driven]]
) -> list[Remark]:
    """Where the two sides of a formula differ.

    Args:
        draft: the texts.
        module: the name under which `formulas.py` imports the program.
        drive: runs a driver beside that program.
    """
    text = draft.text(FILE)
    file = read_formula_file(text)
    if not file.checks:
        return []
    given = (text, module, [(check.name, check.draws) for check in file.checks])
    driven = await drive(driver("formulas", given))
    if driven.outcome is not Outcome.ACCEPTED:
        reason = driven.raised.message if driven.raised is not None else ""
        sentence = say("authoring.formula.ended", outcome=driven.outcome.value, reason=reason)
        return [draft.error(Check.FORMULAS, FILE, 1, sentence)]
    return list(_disagreements(draft, file, json.loads(driven.text)))


def _disagreements(draft: Writing, file: FormulaFile, found: dict[str, dict[str, Any]]) -> Iterator[Remark]:
    for name, result in found.items():
        own_line = next((check.line for check in file.checks if check.name == name), 1)
        if "raised" in result:
            line, words = result["raised"]
            yield draft.error(
                Check.FORMULAS, FILE, line or own_line, say("authoring.formula.raised", error=words)
            )
        else:
            yield from _of_pairs(draft, name, own_line, result["given"])


def _of_pairs(draft: Writing, name: str, line: int, given: list[list[Any]]) -> Iterator[Remark]:
    if not given:
        yield draft.error(Check.FORMULAS, FILE, line, say("authoring.formula.vacuous", name=name))
    for left, relation, right in given:
        if relation not in _HOLDS:
            signs = " ".join(_HOLDS)
            sentence = say("authoring.formula.relation", name=name, relation=relation, signs=signs)
            yield draft.error(Check.FORMULAS, FILE, line, sentence)
            return
        if not holds(left, relation, right):
            facts = {"name": name, "left": _number(left), "relation": relation, "right": _number(right)}
            yield draft.error(Check.FORMULAS, FILE, line, say("authoring.formula.wrong", **facts))
            return


def _close(left: float, right: float, near: float) -> bool:
    if math.isnan(left) and math.isnan(right):
        return True
    return math.isclose(left, right, rel_tol=near, abs_tol=near)


_HOLDS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "=": lambda left, right: _close(left, right, _NEAR),
    "~": lambda left, right: _close(left, right, _ROUGHLY),
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right or _close(left, right, _NEAR),
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right or _close(left, right, _NEAR),
    "!=": lambda left, right: not _close(left, right, _NEAR),
}


def holds(left: Any, relation: str, right: Any) -> bool:
    """Whether a relation holds, for lists in each place; two sides of different make-up never agree."""
    if isinstance(left, list) or isinstance(right, list):
        alike = isinstance(left, list) and isinstance(right, list) and len(left) == len(right)
        return alike and all(holds(one, relation, other) for one, other in zip(left, right, strict=True))
    if isinstance(left, int | float) and isinstance(right, int | float):
        return bool(_HOLDS[relation](left, right))
    return bool(left == right) is (relation in "=~")


def _shown(latex: str) -> str:
    return shorten(latex_to_unicode(latex), _WIDTH)


def _number(value: Any) -> str:
    return shorten(f"{value:.12g}" if isinstance(value, float) else str(value), _WIDTH)
