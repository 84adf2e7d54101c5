"""What is saved: for each profile a problem, its reference, and a solution that fails ordinary cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.catalogue import Catalogue
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from etude.catalogue.model import Problem

__all__ = ["KINDS", "PROBLEMS", "Subject", "subjects"]

KINDS: Final = ("pass", "fail")
# regularised-loss, not box-iou: it is the smaller of the two, and a cold run gains nothing from small arrays,
# while our own share of a save is largest. --numpy-problem takes another.
PROBLEMS: Final = {
    "plain": "python-foundations/higher-order-functions",
    "numpy": "llm/regularised-loss",
}
_WRONG: Final = {
    "python-foundations/higher-order-functions": "evens_of_doubled.py",
    "llm/regularised-loss": "sum_not_mean.py",
    "computer-vision/box-iou": "union_is_the_sum.py",
}
_END_OF_HEADER: Final = "# ///\n"


@dataclass(frozen=True, slots=True)
class Subject:
    """A problem and what a learner saves in it."""

    profile: str
    problem: Problem
    solutions: dict[str, str]  # by kind

    def text(self, kind: str, number: int) -> str:
        """A text that was never saved before, and whose length differs from that of its neighbours.

        Python takes the compiled file of an older text for that of a newer one when both are of one second
        and one length; the cold side must not.
        """
        return f"{self.solutions[kind]}\n# save {number}{'.' * (number % 7)}\n"


def subjects(problems: dict[str, str]) -> list[Subject]:
    """The subjects for these problems, by profile."""
    catalogue = Catalogue([builtin_root()])
    try:
        return [_subject(profile, catalogue.problem(name)) for profile, name in problems.items()]
    finally:
        catalogue.close()


def _subject(profile: str, problem: Problem) -> Subject:
    if (problem.profile.value == "plain") != (profile == "plain"):
        raise SystemExit(f"{problem.id} is not a problem of the profile {profile}")
    wrong = next(each.source.text for each in problem.wrong if each.source.name.endswith(_WRONG[problem.id]))
    failing = wrong.partition(_END_OF_HEADER)[2]
    return Subject(profile, problem, {"pass": problem.reference.text, "fail": failing})
