"""What is saved again and again: a right and a wrong text of a plain and of a numpy problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.catalogue import Catalogue
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from etude.catalogue.model import Problem

__all__ = ["Save", "saves"]

# A plain one, with a test file beside its cases, and one with numpy.
PROBLEMS: Final = ("python-foundations/ring-buffer", "llm/regularised-loss")
_END_OF_HEADER: Final = "# ///\n"


@dataclass(frozen=True, slots=True)
class Save:
    """A text of a problem."""

    problem: Problem
    right: bool
    text: str

    @property
    def name(self) -> str:
        """For people: "right llm/regularised-loss"."""
        return f"{'right' if self.right else 'wrong'} {self.problem.id}"


def saves(problems: tuple[str, ...] = PROBLEMS) -> list[Save]:
    """Each problem's reference and its first known solution with a wrong answer."""
    catalogue = Catalogue([builtin_root()])
    try:
        found = []
        for name in problems:
            problem = catalogue.problem(name)
            wrong = next(each.source for each in problem.wrong if each.outcome == "wrong-answer")
            found += [
                Save(problem, True, problem.reference.text),
                Save(problem, False, wrong.text.partition(_END_OF_HEADER)[2]),
            ]
        return found
    finally:
        catalogue.close()
