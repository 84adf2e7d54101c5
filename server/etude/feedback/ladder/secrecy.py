"""What no rung before the last may hold: hidden inputs, and lines of the reference that the learner does not have."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from etude.catalogue.model import Problem

__all__ = ["secret_in"]

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_COMMENT: Final = re.compile(r"(^|\s)#[^'\"]*$")
_WORD: Final = re.compile(r"\w+")
_LEAST_OF_A_LINE: Final = 2  # words: `else:`, `result = []` and `**state,` give nothing away
_LEAST_OF_AN_INPUT: Final = 3  # `[8]` comes up in many calls
_QUOTES: Final = str.maketrans("'", '"')


def secret_in(text: str, problem: Problem, source: str, shown: Iterable[str]) -> str:
    """The first secret that a text holds; empty when it may be shown.

    Args:
        text: what is to be shown.
        problem: whose secrets they are.
        source: the learner's file; what stands in it is no secret.
        shown: what the learner sees already.
    """
    text = text.translate(_QUOTES)
    open_to_all = "\n".join((source, *shown, *_published(problem))).translate(_QUOTES)
    for secret in (*_lines(problem.reference.text), *_inputs(problem)):
        pattern = _pattern(secret)
        if pattern.search(text) and not pattern.search(open_to_all):
            return secret
    return ""


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
def _lines(reference: str) -> tuple[str, ...]:
    """The lines of the reference that tell something, as they stand and as Python itself would write them."""
    found: list[str] = []
    for line in reference.splitlines():
        code = _COMMENT.sub("", line).strip().rstrip(",:")
        if len(_WORD.findall(code)) >= _LEAST_OF_A_LINE:
            found += [code, *_rewritten(code)]
    return tuple(dict.fromkeys(found))


def _rewritten(code: str) -> Iterator[str]:
    try:
        yield ast.unparse(ast.parse(code))
    except (SyntaxError, ValueError):
        return


def _inputs(problem: Problem) -> Iterator[str]:
    """The calls of hidden cases, and what is passed in them."""
    for case in problem.cases:
        if case.visible:
            continue
        call = case.call.strip()
        yield call
        passed = _passed(call)
        if len(_WORD.findall(passed)) >= _LEAST_OF_AN_INPUT:
            yield passed


def _passed(call: str) -> str:
    """What stands between the brackets of a call on one line."""
    match = re.fullmatch(r"[\w.]+\((.*)\)", call)
    return match[1].strip() if match else ""


@lru_cache(maxsize=1024)
def _pattern(secret: str) -> re.Pattern[str]:
    """The same tokens, whatever white space stands between them."""
    tokens = _TOKEN.findall(secret.translate(_QUOTES))
    if not tokens:
        return re.compile(r"(?!)")
    before = r"(?<!\w)" if tokens[0][0].isalnum() else ""
    after = r"(?!\w)" if tokens[-1][-1].isalnum() else ""
    return re.compile(before + r"\s*".join(map(re.escape, tokens)) + after)
