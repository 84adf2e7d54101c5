"""The page that is read after solving: why it works, other ways, what is simpler, how the work grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.feedback.review.differences import Likeness, likeness, unified
from etude.feedback.review.growth_words import growth_lines
from etude.feedback.review.simpler import suggestions
from etude.feedback.text import plain_math, safe_markdown
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Problem
    from etude.judge.growth import Growth

__all__ = ["review_page"]


def review_page(problem: Problem, source: str, growth: Growth | None) -> str:
    """The page for an accepted program, as Markdown.

    Args:
        problem: what it solves.
        source: the program.
        growth: what was measured of it; None when that was not done.
    """
    parts = (
        f"# {say('review.title', title=problem.title)}",
        plain_math(safe_markdown(problem.explanation.strip())),
        f"## {say('review.ways')}",
        *_ways(problem, source),
        f"## {say('review.simplify')}",
        _simpler(problem, source),
        f"## {say('review.growth_title')}",
        *growth_lines(growth),
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def _ways(problem: Problem, source: str) -> Iterator[str]:
    ways = [(say("review.reference"), problem.reference.text)] if problem.has_reference else []
    ways += [(say("review.alternative", name=way.name), way.text) for way in problem.alternatives]
    if not ways:
        yield say("review.no_reference")
        return
    yield say("review.ways_intro")
    for title, text in ways:
        yield f"### {title}"
        yield from _beside(source, text, title)


def _beside(source: str, text: str, title: str) -> Iterator[str]:
    shown = unified(source, text, say("review.yours"), title)
    if not shown:
        yield say("review.same_text")
        return
    alike = likeness(source, text)
    if alike is not Likeness.OTHER:
        yield say(f"review.{alike}")
    fence = "`" * max(3, max(map(len, _backticks(shown)), default=0) + 1)
    yield f"{fence}diff\n{shown}\n{fence}"


def _backticks(text: str) -> list[str]:
    """The runs of backticks in a text, none of which may end the block it stands in."""
    return [run for run in "".join(each if each == "`" else " " for each in text).split() if run]


def _simpler(problem: Problem, source: str) -> str:
    found = suggestions(problem, source)
    if not found:
        return say("review.nothing_to_simplify")
    return "\n".join(say("review.simplify_line", line=each.line, message=each.message) for each in found)
