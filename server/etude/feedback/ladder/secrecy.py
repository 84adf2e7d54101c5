"""What no rung before the last may hold: hidden inputs, and lines of the reference that the learner does not have."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from etude.catalogue.python_source import syntax_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from etude.catalogue.model import Problem

__all__ = ["Secrets"]

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_COMMENT: Final = re.compile(r"(^|\s)#[^'\"]*$")
_WORD: Final = re.compile(r"\w+")
_LEAST_OF_A_LINE: Final = 2  # words: `else:`, `result = []` and `**state,` give nothing away
_LEAST_OF_AN_INPUT: Final = 3  # `[8]` comes up in many calls
_QUOTES: Final = str.maketrans("'", '"')


class Secrets:
    """What is secret of a problem to one learner.

    Args:
        problem: whose secrets they are.
        source: the learner's file; what stands in it is no secret.
        shown: what the learner sees already.
    """

    def __init__(self, problem: Problem, source: str, shown: Iterable[str]) -> None:
        open_to_all = _spelled("\n".join((source, *shown, *_published(problem))))
        inputs = tuple(case.call.strip() for case in problem.cases if not case.visible)
        secrets = (*_lines(problem.reference.text), *_inputs(inputs))
        self._kept = [(secret, spelled) for secret, spelled in secrets if spelled not in open_to_all]

    def found_in(self, text: str) -> str:
        """The first secret that a text holds; empty when it may be shown."""
        spelled = _spelled(text)
        return next((secret for secret, kept in self._kept if kept in spelled), "")


def _spelled(text: str) -> str:
    """Words and signs, set apart by what stands in no text: white space and the kind of quotes play no part."""
    return "\0".join(("", *_TOKEN.findall(text.translate(_QUOTES)), ""))


def _published(problem: Problem) -> Iterator[str]:
    """What every learner can read before the first try."""
    yield problem.starter.text
    yield problem.statement.markdown
    yield problem.code.signature
    for case in problem.cases:
        if case.visible:
            yield case.call
            yield case.expect or ""


@lru_cache(maxsize=32)
def _lines(reference: str) -> tuple[tuple[str, str], ...]:
    """The lines of the reference that tell something, as they stand and as Python itself would write them."""
    found: list[str] = []
    for line in reference.splitlines():
        code = _COMMENT.sub("", line).strip().rstrip(",:")
        if len(_WORD.findall(code)) >= _LEAST_OF_A_LINE:
            found += [code, *_rewritten(code)]
    return tuple((code, _spelled(code)) for code in dict.fromkeys(found))


def _rewritten(code: str) -> Iterator[str]:
    try:
        yield ast.unparse(syntax_tree(code))
    except (SyntaxError, ValueError):
        return


@lru_cache(maxsize=32)
def _inputs(calls: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Calls, and what is passed in them."""
    found: list[str] = []
    for call in calls:
        found.append(call)
        passed = _passed(call)
        if len(_WORD.findall(passed)) >= _LEAST_OF_AN_INPUT:
            found.append(passed)
    return tuple((each, _spelled(each)) for each in dict.fromkeys(found) if _TOKEN.search(each))


def _passed(call: str) -> str:
    """What stands between the brackets of a call on one line."""
    match = re.fullmatch(r"[\w.]+\((.*)\)", call)
    return match[1].strip() if match else ""
