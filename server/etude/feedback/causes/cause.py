"""What went wrong in a learner's own words, and the rules that find it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Mapping

    from etude.feedback.causes.failure import Failure
    from etude.judge.verdict import Span

__all__ = ["Cause", "Certainty", "Match", "Rule"]


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a submission fails.

    Attributes:
        id: the rule that found it, or the class of behaviour.
        message: one sentence of at most 120 characters.
        hint: one or two sentences on the idea behind it.
        span: the place in the text that the sentence speaks of, if it speaks of one.
        certainty: how sure the rule is; None for a class of behaviour.
    """

    id: str
    message: str
    hint: str
    span: Span | None = None
    certainty: Certainty | None = None


class Certainty(enum.IntEnum):
    """How much pattern and failure together say; the surer rule speaks first."""

    PROVEN = 0  # the failure could hardly come about in another way
    LIKELY = 1  # nearly always a mistake, and the failure is of its kind
    POSSIBLE = 2  # often right, and the failure is one that it would have


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule's pattern stands, and the facts of its sentence."""

    node: ast.AST | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the syntax tree that explains one way of failing.

    Attributes:
        id: also the key of its sentences in `causes.toml`.
        fits: whether the submission fails in the way in which this mistake fails.
        find: where the pattern stands; None when it is not there.
        certainty: decides who speaks when several find something; among equals the order of the table.
    """

    id: str
    fits: Callable[[Failure], bool]
    find: Callable[[Failure], Match | None]
    certainty: Certainty = Certainty.LIKELY
