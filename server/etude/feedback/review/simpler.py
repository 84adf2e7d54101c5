"""What a reader would write more simply: a few rules over the syntax tree of an accepted program.

Each holds for whatever the program is given, or is left out. None suggests what the problem forbids, nor takes away
what it asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.model import Profile
from etude.catalogue.python_source import syntax_tree
from etude.feedback.review.simpler_conditions import CONDITIONS
from etude.feedback.review.simpler_loops import LOOPS
from etude.feedback.review.simpler_statements import STATEMENTS
from etude.feedback.shorten import shorten
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.catalogue.model import Problem
    from etude.feedback.review.simpler_rule import SimplerRule

__all__ = ["RULES", "Suggestion", "suggestions"]

_MOST: Final = 8
_LONGEST: Final = 60  # characters of a piece of code in a sentence

RULES: Final[tuple[SimplerRule, ...]] = (*STATEMENTS, *CONDITIONS, *LOOPS)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence about a line (from 1) that could be simpler."""

    line: int
    rule: str
    message: str


def suggestions(problem: Problem, source: str) -> tuple[Suggestion, ...]:
    """What a reader would simplify in an accepted program, in the order of its lines; often nothing."""
    try:
        tree = syntax_tree(source)
    except (SyntaxError, ValueError, RecursionError):
        return ()
    found: dict[tuple[int, str], Suggestion] = {}
    for rule in RULES:
        if not _fits(rule, problem):
            continue
        for node, facts in rule.find(tree):
            shown = {name: shorten(text, _LONGEST) for name, text in facts.items()}
            message = say(f"review.simpler.{rule.id}", **shown)
            found.setdefault((node.lineno, rule.id), Suggestion(node.lineno, rule.id, message))
    return tuple(sorted(found.values(), key=lambda each: (each.line, each.rule)))[:_MOST]


def _fits(rule: SimplerRule, problem: Problem) -> bool:
    if rule.plain_only and problem.profile is not Profile.PLAIN:
        return False
    forbidden = set(_selectors(problem, "forbid"))
    required = set(_selectors(problem, "require"))
    return not forbidden & set(rule.brings) and not required & set(rule.takes)


def _selectors(problem: Problem, kind: str) -> Iterable[str]:
    return (selector for rule in problem.rules if rule.kind == kind for selector in rule.what)
